"""Facts corrected and taken out."""
