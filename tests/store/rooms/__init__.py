"""Tests of the rooms store."""
