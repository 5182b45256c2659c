"""Lists to fill in, long and wide."""
