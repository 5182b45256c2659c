"""Facts kept, the only floor that speaks SQL."""
