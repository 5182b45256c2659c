"""Tests of the frame cli."""
