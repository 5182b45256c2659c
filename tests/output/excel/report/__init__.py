"""Tests of the report excel output."""
