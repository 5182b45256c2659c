"""A register in a file: opened, made, refused, proved, kept and brought up."""
