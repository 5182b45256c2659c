"""Five documents, each told from its preset to its report, with figures worked out by hand."""
