"""What is kept: one frozen record a fact."""
