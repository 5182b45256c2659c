"""What commands answer."""
