"""`chibo db`: what a register is, its copies, and where it is moved."""
