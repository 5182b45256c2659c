"""Tests of the journal store."""
