"""Periods closed: locks, kept print, the commands."""
