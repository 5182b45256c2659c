"""Tests of the followups usecases."""
