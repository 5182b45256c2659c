"""Lists that come in: their kinds, columns and fields."""
