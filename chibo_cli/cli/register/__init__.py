"""The file itself: its journal, its copies, its settings."""
