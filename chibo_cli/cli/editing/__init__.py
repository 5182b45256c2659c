"""`edit` and `remove` of each noun."""
