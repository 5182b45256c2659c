"""Offices whose registers are taken in: whose a fact is, and what could not be taken."""
