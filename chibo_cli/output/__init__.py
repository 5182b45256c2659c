"""Results made visible, computing nothing."""
