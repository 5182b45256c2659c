"""Argv in, exit code out."""
