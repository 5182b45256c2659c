"""Tests of the register cli."""
