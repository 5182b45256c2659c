"""Tests of store.engines.sqlite."""
