"""Files: made under a passing name, noted, told where they lie."""
