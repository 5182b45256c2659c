"""Faults injected: tampering, kills, full and failing disks, crowds of writers, planted bugs."""
