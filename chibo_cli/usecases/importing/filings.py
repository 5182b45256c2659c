"""A list of documents received: known by sender, duty and period."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from chibo_cli.domain.filings import Filing, document_kind
from chibo_cli.usecases.filings import addressed, check_filing, filing_unit, find_duty
from chibo_cli.usecases.importing.cells import period_in_file, required_text
from chibo_cli.usecases.resolving import find_official, find_regulation, find_unit

if TYPE_CHECKING:
    from collections.abc import Sequence

    from chibo_cli.domain.lists import ListTable
    from chibo_cli.domain.records import Duty
    from chibo_cli.usecases.importing.intake import Intake
    from chibo_cli.usecases.importing.row import Row

_FIELDS = ("filed_on", "number", "addressees", "result")
_BETWEEN = ";"  # as lists show several addressees in one cell


def take_filings(intake: Intake, tables: Sequence[ListTable]) -> None:
    """Take lists of documents received."""
    for row in intake.rows(tables):
        with intake.taking(row):
            _take(intake, row)


def _take(intake: Intake, row: Row) -> None:
    filing, duty = _read(intake, row)
    after_visit = filing.filed_on if duty.due.startswith("visit") else None
    row.is_about(filing.duty_id, filing.official_id, filing.unit_id, filing.period, after_visit)
    for known in intake.store.filings.of([filing.duty_id], [filing.period]):
        if (known.official_id, known.unit_id) == (filing.official_id, filing.unit_id) and (
            after_visit in {None, known.filed_on}
        ):
            _correct(intake, row, known, filing)
            return
    check_filing(intake.store, filing, today=intake.today)
    intake.store.filings.add(filing)
    intake.add(row, *_what(row, filing))


def _read(intake: Intake, row: Row) -> tuple[Filing, Duty]:
    """The row's document, without a number of its own, and the duty that asks for it."""
    store = intake.store
    filed_on, period = row.required_day("filed_on"), row.read("period", period_in_file)
    (official, unit), regulation = row.both(
        lambda: row.both(
            lambda: row.found("official", lambda text: find_official(store, text, day=filed_on)),
            lambda: row.found("unit", lambda text: find_unit(store, text, day=filed_on)),
        ),
        lambda: row.read("regulation", lambda _: find_regulation(store, row.text("regulation"))),
    )
    duty = row.read(
        "document",
        lambda cell: find_duty(
            store, regulation, document_kind(required_text(cell)), period, official=official
        ),
    )
    if official is not None:
        unit = filing_unit(store, duty, official, period, unit)
    texts = (row.text("addressees") or "").split(_BETWEEN)
    filing = Filing(
        0,
        duty.id,
        str(period),
        filed_on,
        None if official is None else official.id,
        None if unit is None else unit.id,
        row.text("number"),
        addressed(duty, (text.strip() for text in texts if text.strip())),
        row.lines("result"),
    )
    return filing, duty


def _correct(intake: Intake, row: Row, known: Filing, read: Filing) -> None:
    """Other values for a known document; an empty cell leaves what stands."""
    changes: dict[str, tuple[object, object]] = {
        name: (getattr(known, name), getattr(read, name) or getattr(known, name))
        for name in _FIELDS
    }
    if intake.record(row, _what(row, read), changes):
        check_filing(intake.store, replace(read, id=known.id), today=intake.today)
        intake.store.filings.change(known, **{name: new for name, (_, new) in changes.items()})


def _what(row: Row, filing: Filing) -> tuple[str | None, ...]:
    return row.text("official"), row.text("unit"), filing.period
