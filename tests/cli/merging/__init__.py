"""Tests of the meetings cli."""
