"""Headers of lists: where they stand and what they mean."""
