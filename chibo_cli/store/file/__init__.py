"""The file itself: opened, created, proved, copied."""
