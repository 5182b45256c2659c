"""Tests of the toml intake."""
