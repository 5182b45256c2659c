"""Tests of the duties usecases."""
