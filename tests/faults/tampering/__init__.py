"""What a hand past chibo does to a register: to its schema, its rows, its closings."""
