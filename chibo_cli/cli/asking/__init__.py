"""Questions at a terminal, and the answers to a command."""
