"""One official, or unit, under two records."""
