"""What the schema of a register on a server is made of, statement by statement."""
