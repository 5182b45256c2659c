"""Tests of the run cli."""
