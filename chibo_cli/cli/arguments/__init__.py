"""Options and arguments that commands share, and how what was typed is read."""
