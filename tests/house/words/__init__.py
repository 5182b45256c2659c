"""Tests of the words that chibo says."""
