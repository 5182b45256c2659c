"""Regulations, assignments, waivers, and the rule itself."""
