"""Tests of the followups cli."""
