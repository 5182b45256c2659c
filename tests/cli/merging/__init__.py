"""Tests of the merging cli."""
