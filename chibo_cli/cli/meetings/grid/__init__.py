"""`chibo attend grid`: visits in a table on the terminal."""
