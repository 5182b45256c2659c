"""A register on a server: who may what with it, by chibo and past it."""
