"""The people and units that a clerk means."""
