"""A list of documents received: known by sender, duty and period."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from chibo_cli.domain.followups.filings import Filing
from chibo_cli.usecases.followups.filings import addressed, check_filing, filing_unit, find_duty
from chibo_cli.usecases.importing.cells import kind_of_document, period_in_file
from chibo_cli.usecases.importing.lookup import Directory
from chibo_cli.usecases.importing.rows import Intake, Refused, Row

if TYPE_CHECKING:
    from collections.abc import Sequence

    from chibo_cli.domain.facts.records import Duty
    from chibo_cli.domain.lists.lists import ListTable

_FIELDS = ("filed_on", "number", "addressees", "result")
_BETWEEN = ";"  # as lists show several addressees in one cell


def take_filings(intake: Intake, tables: Sequence[ListTable]) -> None:
    """Take lists of documents received."""
    intake.store.hold("filings", "regulations")
    intake.lookup = Directory(intake.store)
    for row in intake.rows(tables):
        with intake.taking(row):
            _take(intake, row)


def _take(intake: Intake, row: Row) -> None:
    filing, duty = _read(intake, row)
    after_visit = filing.filed_on if duty.due.startswith("visit") else None
    row.is_about(filing.duty_id, filing.official_id, filing.unit_id, filing.period, after_visit)
    for known in intake.store.filings.naming(filing.official_id, filing.unit_id):
        if (known.duty_id, known.period) == (filing.duty_id, filing.period) and (
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
    filed_on, period = row.day("filed_on"), row.given("period", period_in_file)
    official, unit = row.official(filed_on), row.unit("unit", filed_on)
    regulation = row.regulation()
    document = row.given("document", kind_of_document)
    number, addressees, result = row.text("number"), row.text("addressees"), row.lines("result")
    duty = None
    if "official" not in row.refused and period and regulation and document:
        asked = store, regulation, document, period
        duty = row.read("document", lambda _: find_duty(*asked, official=official))
    if row.refused or filed_on is None or period is None or duty is None:
        raise Refused
    if official is not None:
        unit = filing_unit(store, duty, official, period, unit)
    texts = (addressees or "").split(_BETWEEN)
    filing = Filing(
        id=0,
        duty_id=duty.id,
        period=str(period),
        filed_on=filed_on,
        official_id=None if official is None else official.id,
        unit_id=None if unit is None else unit.id,
        number=number,
        addressees=addressed(duty, (text.strip() for text in texts if text.strip())),
        result=result,
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
