"""Offices' registers taken into one: sent, held against what stands, taken, told."""
