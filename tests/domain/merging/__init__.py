"""Tests of the organisation domain."""
