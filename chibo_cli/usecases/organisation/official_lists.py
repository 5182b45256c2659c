"""A list of officials: known by code, else by the whole name."""

from __future__ import annotations

from typing import TYPE_CHECKING

from chibo_cli.domain.facts.errors import AlreadyThere
from chibo_cli.domain.failures import Candidate, Noun
from chibo_cli.domain.lists.column import Form
from chibo_cli.domain.organisation.terms import check_term, term_around
from chibo_cli.domain.text.errors import AmbiguousName
from chibo_cli.domain.text.matching import codings
from chibo_cli.domain.time.spans import Span, in_force
from chibo_cli.usecases.finding.people import names, without_addresses
from chibo_cli.usecases.finding.units import named
from chibo_cli.usecases.importing.cells import required_name
from chibo_cli.usecases.importing.lookup import Directory
from chibo_cli.usecases.importing.rows import Intake, Refused, Row
from chibo_cli.usecases.organisation.officials import add_official, change_term, namesakes
from chibo_cli.usecases.organisation.units import days_of_part

if TYPE_CHECKING:
    from collections.abc import Sequence

    from chibo_cli.domain.facts.records import Official, Unit
    from chibo_cli.domain.lists.lists import ListTable
    from chibo_cli.store.store import Store


def take_officials(intake: Intake, tables: Sequence[ListTable]) -> None:
    """Take lists of officials."""
    intake.store.hold("officials")
    intake.lookup = Directory(intake.store, {Form.CODE, Form.NAME})
    for row in intake.rows(tables):
        with intake.taking(row):
            _take(intake, row)


def _take(intake: Intake, row: Row) -> None:
    store = intake.store
    code, life = row.text("code"), row.life()
    name = row.read("name", lambda cell: _plain_name(store, required_name(cell), code))
    title, agency = row.text("title"), row.text("agency")
    cell = row.unit("home_cell", row.day_in(life))
    if row.refused or name is None:
        raise Refused
    known = _known(intake, code, name)
    if known is None:
        number = add_official(
            store,
            code=code,
            name=name,
            life=life,
            title=title,
            agency=agency,
            home_cell=cell,
        )
        row.is_about(number)
        intake.add(row, name)
        return
    row.is_about(known.id)
    _correct(intake, row, known, name=name, life=life, title=title, agency=agency, cell=cell)


def _plain_name(store: Store, written: str, code: str | None) -> str:
    """The name without a form of address, or the code of the row or of its bearer, beside it.

    `Ông` and `Bà` are family names too: they are left where nobody is known without them.
    """
    if store.officials.spelled_like(written):
        return written
    for each in codings(written):
        known = store.officials.with_code(each.code)
        is_of_row = code is not None and code.casefold() == each.code.casefold()
        if is_of_row or (code is None and known is not None and names(each.name, known)):
            return _plain_name(store, each.name, code)
    _, *plainer = without_addresses(written)
    is_sure = written.casefold().startswith(("đ", "d"))
    spelled = [each for each in plainer if store.officials.spelled_like(each)]
    return [*spelled, *(plainer if is_sure else []), written][0]


def _known(intake: Intake, code: str | None, name: str) -> Official | None:
    same = namesakes(intake.store, name)
    if code is not None:
        known = intake.store.officials.with_code(code)
        if (
            known is not None
            and not known.bears(code)
            and known.id not in {each.id for each in same}
        ):
            known = None  # the code is another's now
        if known is None and any(each.code is None for each in same):
            raise AlreadyThere(Noun.OFFICIAL, name)
        return known
    if not same and intake.store.officials.with_code(name) is not None:
        raise AlreadyThere(Noun.OFFICIAL, name)  # a code where the name belongs
    if len(same) > 1:
        described = [Candidate(each.code, each.name, "") for each in same]
        raise AmbiguousName(Noun.OFFICIAL, name, described)
    return same[0] if same else None


def _correct(
    intake: Intake,
    row: Row,
    official: Official,
    *,
    name: str,
    life: Span,
    title: str | None,
    agency: str | None,
    cell: Unit | None,
) -> None:
    """Other values for a known official; an empty cell, or a name once borne, leave what stands."""
    officials = intake.store.officials
    term = term_around(official, life.since or life.until or intake.today)
    life = Span(life.since or term.life.since, row.end(term.life.until))
    check_term(official, life, term)
    day = life.nearest(intake.today)
    if name in {each.name for each in official.names}:
        name = official.name
    then = term.life.nearest(day)
    post = in_force(officials.posts(official.id), then)
    own = in_force(officials.memberships(official.id), then)
    old_title, old_agency = (None, None) if post is None else (post.title, post.agency)
    old_cell = None if own is None else own.cell_id
    new_cell = old_cell if cell is None else cell.id
    changes: dict[str, tuple[object, object]] = {
        "name": (official.name, name),
        "title": (old_title, title or old_title),
        "agency": (old_agency, agency or old_agency),
        "home_cell": (old_cell, new_cell),
        "since": (term.life.since, life.since),
        "until": (term.life.until, life.until),
    }
    tree = intake.store.units.tree_of([each for each in (old_cell, new_cell) if each is not None])
    if not intake.record(row, [name], changes, home_cell=lambda cell: named(tree, cell, day)):
        return
    if name != official.name:
        officials.change_name(official.names[-1], name=name)
    change_term(intake.store, official, term, life)
    if post is not None:
        officials.change_post(post, title=title or old_title, agency=agency or old_agency)
    elif title is not None or agency is not None:
        officials.add_post(
            official.id, title=title, agency=agency, life=days_of_part(intake.store, life)
        )
    if new_cell is not None and own is None:
        officials.add_membership(official.id, new_cell, days_of_part(intake.store, life))
    elif new_cell is not None and own is not None:
        officials.change_membership(own, cell_id=new_cell)
