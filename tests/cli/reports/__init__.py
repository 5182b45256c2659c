"""Tests of the reports cli."""
