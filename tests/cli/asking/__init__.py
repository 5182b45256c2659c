"""Tests of the asking cli."""
