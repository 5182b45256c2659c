"""Bugs planted one by one in a copy of the program, each to be caught by these tests:
`python -m tests.faults.harness.planted_bugs`.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import tempfile
from dataclasses import dataclass
from pathlib import Path

_ROOT = Path(__file__).parents[3]
_TAMPERING = "tests/faults/tampering/test_rows.py"
_MACHINE = "tests/faults/test_journal_machine.py"
_SCHEMA = "tests/faults/tampering/test_schema.py"
_CLOSINGS = "tests/faults/tampering/test_closings.py"
_JOURNAL = "tests/store/journal/test_journal.py"
_TESTS_FAILED = 1


@dataclass(frozen=True, slots=True)
class Bug:
    """A text of the source, what a careless hand makes of it, and the tests that must mind."""

    file: str
    right: str
    wrong: str
    caught_by: str
    only: str = ""


BUGS = {
    "a missing trigger": Bug(
        "store/journal/triggers.py",
        "    for table in tables.facts:\n        yield from _capturing(table)",
        "    for table in tables.facts:\n        yield from list(_capturing(table))[:2]",
        _MACHINE,
    ),
    "undo in forward order": Bug(
        "store/journal/journal.py",
        "for change in self._backwards(operation.id):",
        "for change in self.changes(operation.id):",
        _MACHINE,
    ),
    "undo without looking for a conflict": Bug(
        "store/journal/journal.py",
        "self._image(change.table, change.row_id) != change.new",
        "self._image(change.table, change.row_id) == 'never'",
        _MACHINE,
    ),
    "a seal that does not read the changes": Bug(
        "domain/register/journal.py",
        'whole.update(f"{_BETWEEN}{digest}".encode())',
        "digest.encode()",
        _TAMPERING,
        "history and deleted",
    ),
    "redo that passes over what was done since": Bug(
        "usecases/register/history.py",
        "if operation.kind in {OperationKind.UNDO, *_PLAIN}:",
        "if operation.kind is OperationKind.UNDO:",
        _MACHINE,
    ),
    "a closed period that looks at new days only": Bug(
        "store/journal/triggers.py",
        "({inside('OLD')} OR {inside('NEW')})",
        "{inside('NEW')}",
        _MACHINE,
    ),
    "a restore that leaves out its own operation": Bug(
        "usecases/register/restoring.py",
        "register.overwrite(journalled, wait=wait)",
        "register.overwrite(backup, wait=wait)",
        _MACHINE,
    ),
    "a digest without salt": Bug(
        "domain/register/journal.py",
        "hashlib.sha256(salt + said.encode())",
        "hashlib.sha256(said.encode())",
        _TAMPERING,
        "salt",
    ),
    "a register opened whatever its schema": Bug(
        "store/engines/sqlite/opening.py",
        "                check_schema(path, connection, version)\n                if operation",
        "                if operation",
        _SCHEMA,
        "refused_by_its_name",
    ),
    "a backup of whatever schema": Bug(
        "store/engines/sqlite/keeping.py",
        "        check_schema(named, connection, version, digests)\n",
        "",
        _SCHEMA,
        "every_command",
    ),
    "an older register brought up from whatever schema": Bug(
        "store/engines/sqlite/migrations/recipe.py",
        "            check_schema(path, connection, old, revisions.digests)\n",
        "",
        _SCHEMA,
        "older_register",
    ),
    "a glimpse through whatever schema": Bug(
        "store/engines/sqlite/header.py",
        "            if digest not in SCHEMA_DIGESTS.values():\n",
        "            if not digest:\n",
        _SCHEMA,
        "completion",
    ),
    "an operation that is not read back from its tables": Bug(
        "store/journal/journal.py",
        "for name in touched & tables.keys()",
        "for name in ()",
        _JOURNAL,
        "stands_as_the_journal or does_not_stand",
    ),
    "a closing that a list changes": Bug(
        "usecases/lists/copies.py",
        "        if different and self._is_closing:\n",
        "        if different and self._is_closing and not values:\n",
        _CLOSINGS,
        "never_changes",
    ),
    "a new closing beside other facts": Bug(
        "usecases/lists/copies.py",
        "elif self.intake.kind in _WITH_ALL and not self._origin.is_whole:",
        "elif self.intake.kind in _WITH_ALL and not values:",
        _CLOSINGS,
        "comes_with_its_facts",
    ),
    "a packet that is not held against its rows": Bug(
        "domain/reports/closed/proof.py",
        "not all(_adds_up(part) for part in report.all_parts)",
        "False",
        _CLOSINGS,
        "empty_register_takes or named_by",
    ),
    "a packet that is not held against its facts": Bug(
        "usecases/lists/brought_closings.py",
        "not is_of_facts(store, each)",
        "not each.packet",
        _CLOSINGS,
        "facts",
    ),
    "a closing whose history is not looked at": Bug(
        "store/soundness.py",
        "if not (change.is_blank or _may_close(",
        "if not (change.is_blank or True or _may_close(",
        _CLOSINGS,
        "once_changed",
    ),
}


def source_of(bug: Bug) -> str:
    """The file as it is, without the bug."""
    return (_ROOT / "chibo_cli" / bug.file).read_text(encoding="utf-8")


def is_caught(bug: Bug) -> bool:
    """Whether the tests fail on a copy of the program that has the bug."""
    with tempfile.TemporaryDirectory(prefix="chibo-planted-") as folder:
        place = Path(folder)
        for part in ("chibo_cli", "tests", "sample_data"):
            shutil.copytree(_ROOT / part, place / part, symlinks=True)
        shutil.copy(_ROOT / "pyproject.toml", place)
        wrong = source_of(bug).replace(bug.right, bug.wrong)
        (place / "chibo_cli" / bug.file).write_text(wrong, encoding="utf-8")
        options = ("-x", "-q", "-n0", "-p", "no:cacheprovider", "-k", bug.only)
        told = subprocess.run(
            [sys.executable, "-m", "pytest", *options, bug.caught_by],
            cwd=place,
            env={**os.environ, "PYTHONPATH": folder, "PYTEST_ADDOPTS": "", "CHIBO_LONG": "1"},
            capture_output=True,
            text=True,
            check=False,
        )
    return told.returncode == _TESTS_FAILED


def main() -> None:
    """Say of each bug whether it is caught."""
    for name, bug in BUGS.items():
        sys.stdout.write(f"{'caught' if is_caught(bug) else 'MISSED'}: {name}\n")
        sys.stdout.flush()


if __name__ == "__main__":
    main()
