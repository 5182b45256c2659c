"""Tests of the harness faults."""
