"""Registers in files: copied, proved, found, and what is left of one, or would be of rows."""

from __future__ import annotations

from chibo_cli.store.engines.sqlite.keeping import (
    Backup,
    copy_register,
    keep_copy,
    next_copy,
    note_in_manifest,
    rotate,
    verify,
)
from chibo_cli.store.engines.sqlite.opening import schema_version, values_bounded
from chibo_cli.store.engines.sqlite.traces import copies_holding, outputs_noted
from chibo_cli.store.engines.sqlite.trial import may_stand

__all__ = [
    "Backup",
    "copies_holding",
    "copy_register",
    "keep_copy",
    "may_stand",
    "next_copy",
    "note_in_manifest",
    "outputs_noted",
    "rotate",
    "schema_version",
    "values_bounded",
    "verify",
]
