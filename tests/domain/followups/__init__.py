"""Tests of the followups domain."""
