"""The forms a result can take: tables, lines, JSON, CSV, files."""
