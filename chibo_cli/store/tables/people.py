"""Officials: their posts and their own cells."""

from __future__ import annotations

from sqlalchemy import Index

from chibo_cli.store.columns import fact, life, text_column, to_column

official = fact(
    "official",
    text_column("code"),
    text_column("full_name", required=True),
    text_column("folded", required=True),
    *life(),
)
Index("official_by_code", official.c.code.collate("NOCASE"), unique=True)

post = fact("post", to_column("official"), text_column("title"), text_column("agency"), *life())

membership = fact("membership", to_column("official"), to_column("unit", "cell_id"), *life())
