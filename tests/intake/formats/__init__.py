"""Tests of the formats intake."""
