"""Lines, files and bits changed by chance."""
