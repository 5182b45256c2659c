"""Rows of other offices at the command line."""
