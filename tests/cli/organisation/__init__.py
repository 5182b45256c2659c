"""Tests of the organisation cli."""
