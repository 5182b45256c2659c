"""Tests of store.engines.postgres."""
