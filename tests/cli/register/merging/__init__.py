"""`chibo merge`, and what a register says once it has taken offices in."""
