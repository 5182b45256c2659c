"""Tests of the finding usecases."""
