"""Tests of the duties cli."""
