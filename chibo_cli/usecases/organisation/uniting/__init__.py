"""One person, or one unit, under two records: what is one, what goes over, what contradicts."""
