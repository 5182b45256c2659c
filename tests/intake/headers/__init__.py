"""Tests of the headers intake."""
