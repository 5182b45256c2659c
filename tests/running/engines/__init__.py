"""A register of the tests on either engine."""
