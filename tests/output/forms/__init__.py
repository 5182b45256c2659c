"""Tests of the forms output."""
