"""What we believe: standard library only, no I/O, no clock."""
