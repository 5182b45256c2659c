"""What a change did: before, after, and the verdicts it moved."""
