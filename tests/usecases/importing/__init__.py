"""Lists into a register, each from a real file."""
