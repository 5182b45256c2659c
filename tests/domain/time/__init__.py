"""Tests of the time domain."""
