"""Names and words as Vietnamese writes, folds and orders them."""
