"""Tests of the book excel output."""
