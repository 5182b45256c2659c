"""Tests of the changes usecases."""
