"""Places in the tree, by hand and by list."""
