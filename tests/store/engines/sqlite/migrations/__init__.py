"""Tests of the migrations store."""
