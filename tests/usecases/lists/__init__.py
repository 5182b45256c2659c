"""Tests of the lists usecases."""
