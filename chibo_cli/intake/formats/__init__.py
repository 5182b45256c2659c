"""One file a format: what it is, and what makes it unreadable."""
