"""Tests of the rounds usecases."""
