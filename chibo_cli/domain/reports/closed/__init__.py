"""A report as a closing keeps it: packed, proved, and with a person erased."""
