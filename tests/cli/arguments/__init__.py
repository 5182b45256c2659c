"""Tests of the arguments cli."""
