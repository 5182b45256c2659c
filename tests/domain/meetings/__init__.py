"""Tests of the meetings domain."""
