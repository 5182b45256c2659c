"""Tests of the organisation usecases."""
