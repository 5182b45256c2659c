"""A report as a page to look at: one file, without a network."""
