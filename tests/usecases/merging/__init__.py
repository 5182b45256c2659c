"""Tests of the merging usecases."""
