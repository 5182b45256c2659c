"""Tests of the duties domain."""
