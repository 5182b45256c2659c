"""One room a fact: its rows in, out and changed."""
