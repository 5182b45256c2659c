"""What refusals say."""
