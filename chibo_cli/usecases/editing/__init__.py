"""Facts corrected and taken out: old to new field by field, and how verdicts moved."""
