"""Tests of store.engines."""
