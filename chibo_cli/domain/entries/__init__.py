"""Facts as lists show them: names in place of numbers. Field names are the JSON keys."""
