"""Tests of the tables store."""
