"""What is to change, what it was and is, and the verdicts that moved."""
