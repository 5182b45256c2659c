"""Files read into rows."""
