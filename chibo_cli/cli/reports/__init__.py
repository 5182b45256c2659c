"""What is read and signed."""
