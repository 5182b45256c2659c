"""Tests of the merging domain."""
