"""Help in English, and what Typer says in Vietnamese."""
