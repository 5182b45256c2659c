"""Tests of the reminding domain."""
