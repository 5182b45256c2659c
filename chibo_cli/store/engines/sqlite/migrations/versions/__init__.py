"""The revisions, one a schema version."""
