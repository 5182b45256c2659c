"""What each database does its own way."""
