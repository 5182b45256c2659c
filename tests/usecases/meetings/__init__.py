"""Tests of the meetings usecases."""
