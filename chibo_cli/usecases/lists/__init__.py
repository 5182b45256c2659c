"""Lists in and out: imports, copies, templates, samples."""
