"""Units and their tree; officials, posts, own cells."""
