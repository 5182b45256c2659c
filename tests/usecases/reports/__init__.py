"""Tests of the reports usecases."""
