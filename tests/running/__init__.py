"""Tests of the running."""
