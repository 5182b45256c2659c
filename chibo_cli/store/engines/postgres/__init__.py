"""A register on a PostgreSQL server: opened, made, refused, proved and kept."""
