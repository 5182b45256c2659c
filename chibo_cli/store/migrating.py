"""Older registers brought up to this program's schema."""

from __future__ import annotations

from chibo_cli.store.engines.sqlite.migrations.recipe import Migration, migrate
from chibo_cli.store.engines.sqlite.migrations.revisions import SHIPPED, Revisions

__all__ = ["SHIPPED", "Migration", "Revisions", "migrate"]
