"""The register opened for a command: an older one is brought up first, or a copy in a dry run."""

from __future__ import annotations

import secrets
from contextlib import ExitStack, contextmanager
from typing import TYPE_CHECKING

from chibo_cli.domain.failures import ChiboError
from chibo_cli.domain.lists.errors import MigrationFailed, RegisterFault, RegisterUnusable
from chibo_cli.messages.answers.changes import MIGRATED, MIGRATES, ON_SHARE
from chibo_cli.output.forms.text import safe
from chibo_cli.store.file.header import SCHEMA_VERSION
from chibo_cli.store.file.places import MOUNTS, Place, place_of
from chibo_cli.store.store import Mode, open_store, schema_version

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from chibo_cli.cli.run.surroundings import Surroundings
    from chibo_cli.domain.register.journal import Operation
    from chibo_cli.store.migrations.recipe import Migration
    from chibo_cli.store.store import Store


@contextmanager
def opened(app: Surroundings, operation: Operation | None, *, dry_run: bool) -> Iterator[Store]:
    """One transaction, a write where an operation is given; a dry run leaves the file as it is.

    Raises:
        MigrationFailed: an older register cannot be brought up; the rest as `open_store`.
    """
    version = app.revisions.newest if app.revisions else SCHEMA_VERSION
    mode = Mode.READ
    if operation is not None:
        mode = Mode.REHEARSE if dry_run else Mode.WRITE
    if mode is not Mode.READ:
        check_place(app)
    with ExitStack() as stack:
        path = app.register
        if schema_version(path, wait=app.patience, newest=version) < version:
            if dry_run:
                path = stack.enter_context(_copy_brought_up(app, version))
            else:
                _bring_up(app)
        store = stack.enter_context(
            open_store(path, mode, wait=app.patience, operation=operation, version=version)
        )
        try:
            yield store
        except ChiboError as error:
            from chibo_cli.usecases.finding.suggesting import suggest

            suggest(store, error, day=app.today)
            raise


def check_place(app: Surroundings) -> None:
    """Before a write: say once that a register lies on a share.

    Raises:
        RegisterUnusable: the share has no locks, and writing would corrupt the file.
    """
    place = place_of(app.register, app.mounts or MOUNTS)
    if place is Place.UNLOCKED_SHARE:
        raise RegisterUnusable(str(app.register), RegisterFault.UNLOCKED)
    if place is Place.SHARE:
        app.notice_once(ON_SHARE, path=safe(str(app.register)))


def migrated(app: Surroundings, *, dry_run: bool = False) -> Migration | None:
    """What bringing an older register up did, a backup first; None where it is not older."""
    if not dry_run:
        check_place(app)
    return _migrated(app, app.register, dry_run=dry_run)


def _bring_up(app: Surroundings) -> None:
    done = migrated(app)
    if done is not None:
        app.notice(app.words(MIGRATED, old=done.old, new=done.new, backup=safe(done.backup)))


@contextmanager
def _copy_brought_up(app: Surroundings, version: int) -> Iterator[Path]:
    """A copy of an older register beside it, brought up, and gone in the end."""
    from chibo_cli.store.file.backups import copy_register, discard

    path = app.register
    copy = path.with_name(f".{path.name}.{secrets.token_hex(8)}")
    try:
        copy_register(path, copy, wait=app.patience, newest=version)
        done = _migrated(app, copy, is_copy=True)
        if done is not None:
            app.notice_once(MIGRATES, old=done.old, new=done.new)
        yield copy
    except MigrationFailed as failed:
        failed.path = str(path)
        raise
    finally:
        discard(copy)


def _migrated(
    app: Surroundings, path: Path, *, dry_run: bool = False, is_copy: bool = False
) -> Migration | None:
    from chibo_cli.store.migrations.recipe import migrate
    from chibo_cli.store.migrations.revisions import SHIPPED

    return migrate(
        path,
        wait=app.patience,
        operation=app.operation(),
        revisions=app.revisions or SHIPPED,
        dry_run=dry_run,
        is_copy=is_copy,
    )
