"""What every list kind needs to be taken in."""
