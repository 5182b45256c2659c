"""Tests of the register usecases."""
