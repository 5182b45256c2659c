"""Tests of the facts domain."""
