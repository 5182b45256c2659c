"""The journal: images of rows, operations, triggers."""
