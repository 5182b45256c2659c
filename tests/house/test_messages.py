"""Every sentence in both languages, every placeholder filled, every failure told."""

from __future__ import annotations

import pkgutil
import re
from collections.abc import Iterator, Mapping
from datetime import date
from decimal import Decimal
from importlib import import_module
from string import Formatter
from typing import TYPE_CHECKING

import pytest
import typer
from typer.core import TyperGroup

from chibo_cli import messages
from chibo_cli.cli.frame.root import ROOMS
from chibo_cli.cli.main import context_of
from chibo_cli.cli.run.context import moment
from chibo_cli.cli.run.errors import EXIT_CODES, sentence
from chibo_cli.domain.duties.verdicts import Basis, Fulfilment, Ground, Obstacle, Refusal, Verdict
from chibo_cli.domain.facts.kinds import UNIT_KINDS, Meeting, MeetingState, PlanState
from chibo_cli.domain.facts.named import Named
from chibo_cli.domain.facts.records import CountPer, Document, Duty, DutyKind, Holder
from chibo_cli.domain.facts.settings import Setting
from chibo_cli.domain.lists import month_sheet
from chibo_cli.domain.lists.lists import ListKind, SheetNote, Skip
from chibo_cli.domain.lists.month_sheet import HeadingFault
from chibo_cli.domain.merging import errors as merging
from chibo_cli.domain.organisation.uniting import Contradiction
from chibo_cli.domain.register import address, rights
from chibo_cli.domain.register.journal import Action, OperationKind
from chibo_cli.domain.register.soundness import Flaw, FlawFound
from chibo_cli.domain.time.periods import Period, PeriodKind
from chibo_cli.domain.time.spans import Span
from chibo_cli.messages import labels
from chibo_cli.messages.answers import duties, facts
from chibo_cli.messages.answers import lists as importing
from chibo_cli.messages.errors import refusals as errors
from chibo_cli.messages.errors import sentences as says
from chibo_cli.messages.errors.refusals import Candidate, ChiboError, Failure, Noun, Problem
from chibo_cli.messages.help import typer_words
from chibo_cli.messages.help.commands import ENGLISH, NOUNS
from chibo_cli.messages.help.metavars import VIETNAMESE
from chibo_cli.messages.text import Language, Text
from chibo_cli.messages.words import Words
from chibo_cli.store.tables import tables
from tests.running.commands import every

if TYPE_CHECKING:
    from enum import Enum


DAY = date(2024, 2, 5)
LATER = date(2024, 3, 4)
QUARTER = Period(PeriodKind.QUARTER, 2024, 1)
YEAR = Period(PeriodKind.YEAR, 2024, 1)
PROGRAMME = Duty(
    id=1,
    regulation_id=1,
    number=2,
    kind=DutyKind.FILE,
    period=PeriodKind.YEAR,
    document=Document.PROGRAMME,
    due="05-31",
    life=Span(None, LATER),
)
PEOPLE = (
    Candidate("CB08", "Nguyễn Văn Mến", "Phó Trưởng Ban"),
    Candidate("CB26", "Nguyễn Văn Mến", ""),
)
ONE_OF_EACH: tuple[ChiboError, ...] = (
    errors.TextRefused("a", errors.TextFault.EMPTY),
    errors.InvalidDay("31/11", errors.DayFault.NO_SUCH_DAY),
    errors.InvalidPeriod("quý 5/2024"),
    errors.InvalidPattern("thứ tám"),
    errors.InvalidTime("25h"),
    errors.WrongPeriodLength(
        "3/2024", PeriodKind.MONTH, PeriodKind.QUARTER, suggestion="quý 3/2024"
    ),
    errors.InvalidChoice("họp", "meeting", ("regular", "thematic")),
    errors.InvalidChoice("cel", "kind", ("cell", "commune")),
    errors.InvalidOption("--format", "xml", ("json", "csv")),
    errors.MissingOption("--on"),
    errors.EditorFailed("vi"),
    errors.ShellUnknown(("bash", "zsh")),
    errors.ScoreOutsideLife(3, "Chi bộ ấp 1", date(2024, 2, 5)),
    errors.RaisedOutsideLife(3, "Chi bộ ấp 1", date(2024, 2, 5)),
    errors.StretchReversed(
        Period(PeriodKind.QUARTER, 2024, 2), Period(PeriodKind.QUARTER, 2024, 1)
    ),
    errors.RemarkWithoutHeading("Nhận xét quý I"),
    errors.ConflictingOptions(("--json", "--format csv")),
    errors.UnknownName(Noun.OFFICIAL, "Nguyễn Văn Mít"),
    errors.UnknownName(Noun.REGULATION, ""),
    errors.AmbiguousName(Noun.OFFICIAL, "Mến", PEOPLE),
    errors.SpelledOtherwise("Nguyen Van Men", PEOPLE),
    errors.AmbiguousName(Noun.REGULATION, "", PEOPLE),
    errors.EndBeforeStart(LATER, DAY),
    errors.CodeTaken(Noun.UNIT, "X01", "Xã Hòa Lạc"),
    errors.AlreadyThere(Noun.OFFICIAL, "Nguyễn Văn An"),
    errors.FutureDay(LATER, DAY),
    errors.SubstituteUnnamed("x"),
    errors.CellUnchosen(),
    errors.ListOfPlans("plan.csv"),
    errors.OutsideUnitLife("Chi bộ ấp 1", DAY, 1),
    errors.OutsideOfficialLife("Nguyễn Văn An", DAY),
    errors.OfficialErased("XOA-1"),
    errors.DuplicateAttendance("Nguyễn Văn An", "Chi bộ ấp 1", DAY, 12),
    errors.DuplicatePlan("Nguyễn Văn An", "Chi bộ ấp 1", DAY, 12),
    errors.ScheduleOverlap("Chi bộ ấp 1", 3),
    errors.NoMeetingThatMonth("Chi bộ ấp 1", QUARTER),
    errors.TooFarFromMonth(DAY, QUARTER),
    errors.RepeatedRow("a.csv", 7),
    errors.RuleBroken(errors.Rule.OVERLAP),
    errors.RuleBroken(errors.Rule.COUNT, "mười"),
    errors.CodeElsewhere("CB01", "Trần Văn Bốn", "Lê Thị Lan"),
    errors.CellWithoutHeading("đúng giờ"),
    *(month_sheet.HeadingRefused("a.xlsx", "Quý I", "D2", "5", each) for each in HeadingFault),
    month_sheet.MarkUnknown("?"),
    month_sheet.DayUnsaid("x", Period(PeriodKind.MONTH, 2024, 2), "05/02"),
    month_sheet.OutsideMonth("5/3", Period(PeriodKind.MONTH, 2024, 2)),
    month_sheet.CellUnsaid("x"),
    month_sheet.OneCellWanted("Xã Hòa Lạc", DAY, 2),
    month_sheet.OneVisitWanted(2),
    errors.QuotesUnbalanced("a.csv", 3),
    errors.OverlappingAssignment("Nguyễn Văn An", "Xã Hòa Lạc", "258-QĐ/TU", 3),
    errors.AssignmentOutsideLife("Nguyễn Văn An", "Xã Hòa Lạc", DAY, 1),
    errors.AssignmentOver(3, DAY),
    errors.NothingInForce("Nguyễn Văn An", DAY),
    errors.OutsideDecision("Xã Hòa Lạc", "Xã Thủy Tân"),
    errors.PlacementCircle("Xã Hòa Lạc", "Chi bộ ấp 1"),
    errors.TreeTooDeep("Chi bộ ấp 1"),
    errors.PlacementOutsideLife("Chi bộ ấp 1", "Xã Hòa Lạc"),
    errors.ChildWithoutPlace("Xã Hòa Lạc", ["Chi bộ ấp 1", "Chi bộ ấp 2"]),
    errors.SucceedsItself("Xã Hòa Lạc"),
    errors.MergerOfOne("Xã Hòa Lạc"),
    errors.SplitIntoOne("Xã Hòa Lạc"),
    errors.MembershipBeginsLater("Nguyễn Văn An", "Chi bộ ấp 1", DAY, DAY),
    errors.FollowsLater("Chi bộ ấp 1", "Chi bộ ấp 2", DAY),
    errors.SeveralObstacles((errors.VisitOutsideLife(759, "Chi bộ ấp 1", DAY),) * 2),
    errors.ParentUnclear("Chi bộ ấp 1", (errors.Candidate("X01", "Xã Hòa Lạc", ""),)),
    errors.VisitOutsideLife(759, "Chi bộ ấp 1", DAY),
    errors.MergerWithAbove("Chi bộ ấp 1", "Xã Hòa Lạc"),
    errors.AssignmentBeginsLater(7, "Nguyễn Văn An", "Xã Hòa Lạc", DAY, DAY),
    errors.PlacementOverlap("Chi bộ ấp 1", DAY),
    errors.NameOverlap("Chi bộ ấp 1", DAY),
    errors.TermOverlap("Nguyễn Văn An", DAY),
    errors.RecordsContradict(
        Named("CB07", "Nguyễn Văn An"),
        Named(None, "Nguyễn Văn Ân"),
        (
            Contradiction("term", 1, 2, (), (("since", None, DAY),)),
            Contradiction(
                "score",
                3,
                4,
                (Named("C1", "Chi bộ ấp 1"), DAY),
                (("points", Decimal(8), Decimal("8.5")),),
            ),
        ),
    ),
    errors.SameRecord("Nguyễn Văn An"),
    errors.SameUnit("Xã Hòa Lạc"),
    errors.TagOverlap("Chi bộ ấp 1", "điểm nóng"),
    errors.KindKnown("chi bộ chợ", "chi_bo_cho_cell"),
    errors.KindUnknown("chi bộ chợ"),
    errors.KindInUse("chi bộ chợ", {"unit": 2, "duty": 1}),
    errors.PresetKept("xã"),
    errors.ParentDiffers("Chi bộ ấp 1", "Xã Hòa Lạc"),
    errors.RegulationDiffers("258-QĐ/TU"),
    errors.InvalidRegulation(
        (
            errors.WrongField("duty[1].period", "week", "month, quarter", 4),
            errors.WrongField("code", "", '"…"'),
        )
    ),
    errors.NoSuchDocument("26-QĐ/TU", YEAR, (PROGRAMME,), is_several=False),
    errors.NoSuchDocument("26-QĐ/TU", YEAR, (PROGRAMME, PROGRAMME), is_several=True),
    errors.NoSuchDocument("258-QĐ/TU", YEAR, (), is_several=False),
    errors.FiledInFuture(LATER, DAY),
    errors.DuplicateFiling(3, DAY),
    errors.FilingNamesNobody(),
    errors.RegulationNotInForce("258-QĐ/TU", DAY),
    errors.SameRegulation("258-QĐ/TU"),
    errors.WaiverNamesNobody(),
    errors.InvalidTemplate("grade[1].at_least", "chín mươi", "0–1000"),
    errors.TemplateDiffers("08-HD/BTCTU"),
    errors.TooManyPoints(Decimal(101), Decimal(100), "08-HD/BTCTU"),
    errors.AlreadyScored("Chi bộ ấp 1", DAY, 3),
    errors.NoVisitScored("Nguyễn Văn An", "Chi bộ 1", DAY),
    errors.NotOfThatVisit(3),
    errors.StepTooEarly(3, DAY, LATER),
    errors.AlreadySettled(3, DAY),
    errors.DayAhead(LATER, DAY),
    errors.StillNeeded(Noun.OFFICIAL, "Nguyễn Văn An", {"assignment": 2, "attendance": 1}),
    errors.NotConfirmed(12),
    errors.TerminalWanted("chibo attend grid"),
    errors.NobodyToJudge((QUARTER,), (YEAR,)),
    errors.NobodyToJudge((QUARTER,), ()),
    errors.NobodyToJudge((), ()),
    errors.Unassigned(Named(None, "Nguyễn Văn An"), QUARTER, '"Nguyễn Văn An"'),
    errors.Unbound(Named("CB01", "Nguyễn Văn An"), QUARTER, "CB01", (YEAR,)),
    errors.Unbound(Named("CB01", "Nguyễn Văn An"), QUARTER, "CB01", ()),
    errors.RegisterExists("chibo.db"),
    errors.PeriodClosed(("2024-Q1", "2024-Q2"), "--since"),
    errors.OfficesRow("Xã An Hòa"),
    errors.OfficesRow(""),
    errors.OfficeHung("Xã An Hòa"),
    address.PasswordTyped(),
    address.AddressUnknown("mysql://may-chu/van-phong"),
    address.DriverMissing("service=chibo"),
    address.ServerReadOnly("service=chibo"),
    address.ServerSilent("service=chibo", 15),
    address.KeptUnknown("service=chibo", 15),
    address.ServerRefused("service=chibo", 'FATAL:  role "an" does not exist'),
    address.NotAllowed("service=chibo", "an_hoa"),
    rights.RightsOfFile("chibo.db"),
    rights.RoleUnknown("service=chibo", "an_hoa", "an_hoa"),
    rights.RoleOwns("service=chibo", "an_hoa"),
    rights.SeesNotAll("an_hoa"),
    address.ServerUnable("service=chibo", "canceling statement due to statement timeout"),
    address.DatabaseMissing("service=chibo", "an_hoa"),
    address.MayNotCreate("service=chibo", "an", "an_hoa"),
    *(address.PlaceTaken("service=chibo", taken) for taken in address.Taken),
    address.CopyUnsound("chibo.db", "service=chibo", 2),
    merging.OwnRegister("province.db"),
    merging.OfficeUnsound("an-hoa.db", 1, "schema view other"),
    merging.HeadLost("an-hoa.db", "Xã An Hòa", 12),
    merging.IdentityShared("an-hoa.db", "Xã An Hòa", 12),
    merging.NameTaken("Xã An Hòa"),
    merging.NameUnfit("@"),
    merging.CatalogueDiffers("258-QĐ/TU", ["duty 1 minimum: 1 ≠ 2"]),
    merging.UnderElsewhere("Xã An Hòa", "Tỉnh Bình Tân Giang"),
    merging.UnderItself("Xã An Hòa", "Chi bộ ấp 1"),
    merging.ExportIncomplete("an-hoa", "units"),
    merging.ListOfOthers("an-hoa", "x.csv"),
    merging.NoPairs("pairs.csv", Noun.UNIT),
    errors.PeriodStillRuns(QUARTER, LATER),
    errors.AlreadyClosed(QUARTER),
    errors.NotClosed(QUARTER),
    errors.NothingToUndo(),
    errors.NotUndoable(12),
    errors.ErasureKept(12),
    errors.IdentityKept(12),
    errors.ErasedSince(12),
    errors.AlreadyUndone(12, 13),
    errors.UndoConflict(12, 13),
    errors.ChainBroken(12),
    errors.SchemaChanged(
        "chibo.db",
        [
            *(FlawFound(Flaw.SCHEMA, "trigger deaf", state) for state in says.SCHEMA_STATES),
            *(FlawFound(Flaw.SCHEMA, f"view v{number}", "added") for number in range(4)),
        ],
    ),
    errors.ClosingKept(("2024-Q1", "2024-Q2")),
    errors.ClosingUnsound("2024-Q1"),
    errors.ClosingsLost("ban-sao.db", ("2024-Q1",)),
    errors.NothingToChange("Chi bộ ấp 1"),
    errors.FileUnreadable("a.xlsx", "No such file or directory"),
    errors.NoHeaderFound("a.xlsx", "Sheet1", ("x", "y")),
    errors.NoHeaderFound("a.csv", "", ()),
    errors.NoHeaderFound(
        "a.csv", "", ("x",), [(ListKind.ATTENDANCES, (("unit", "cell"), ("date",)))]
    ),
    errors.HalfName("Bảo"),
    errors.KindUnclear("a.csv", "", (ListKind.ASSIGNMENTS, ListKind.PLACEMENTS)),
    errors.ColumnsLeftOver("a.csv", "", ListKind.OFFICIALS, ("Vai trò",)),
    errors.ColumnsAlike("a.xlsx", "Sheet1", ("Ngày dự", "Ngày họp"), ("C", "D")),
    errors.NoRows(["a.csv", "b.csv"]),
    errors.FileRefused("a.xlsx", errors.FileFault.PASSWORD),
    errors.SheetTooLarge("a.xlsx", "", "XFD1048576"),
    errors.SheetTooLarge("a.csv", "", ""),
    errors.TooManyProblems(
        errors.Problem("a.csv", "", 2, "name", "x", errors.UnknownName(errors.Noun.OFFICIAL, "x"))
    ),
    errors.CellRefused("#REF!", errors.CellFault.ERROR_VALUE),
    errors.CellRefused("", errors.CellFault.NO_VALUE),
    errors.NumberForDay("45000", DAY),
    errors.LegacyText("NguyÔn", errors.LegacyFont.TCVN3),
    errors.OutputBlocked("a.xlsx", "in use"),
    errors.RegisterUnusable("chibo.db", errors.RegisterFault.MISSING),
    errors.RegisterBusy("chibo.db", 15.0),
    errors.DiskFailed("chibo.db", "SQLITE_FULL"),
    merging.BundleRefused("xa.chibo", merging.SourceFault.DAMAGED),
    merging.EverythingWanted("xa.chibo", 12),
    merging.ExportIncomplete("so-lieu", "register"),
    merging.OfficeUnusable("xa.db", merging.SourceFault.FOREIGN),
    merging.ListOfOthers("so-lieu", "them.csv"),
    merging.SinceElsewhere("xa.chibo", "Xã Hòa Lạc", 12, 9),
    merging.SinceUnknown("12"),
    errors.AnswerUnprinted("No space left on device", 12, "lượt dự 3\n"),
    errors.MigrationFailed("chibo.db", 1, 2, "unit: 3 → 2", "backups/chibo.db"),
    errors.MigrationFailed("chibo.db", 1, 2, "unit: 3 → 2", ""),
    *(errors.TemplateRefused("mau.docx", fault, ".upper()") for fault in errors.TemplateFault),
    errors.UnknownTemplateField("mau.docx", "dia_chi"),
    errors.OtherTemplate("mau.xlsx", "attendances/9"),
    errors.RowsRefused(
        (
            Problem("a.csv", "", 2, "Ngày dự", "31/11", errors.RepeatedRow("a.csv", 1)),
            Problem("a.xlsx", "Tờ 1", 3, "", "", errors.EndBeforeStart(LATER, DAY), "D3"),
            Problem(
                "a.xlsx", "", 3, "Mã", "1", errors.UnknownName(Noun.UNIT, "1"), "A3", is_number=True
            ),
        )
    ),
)


def texts() -> Iterator[tuple[str, Text]]:
    """Every text in the messages, wherever it lies, by the name it hangs from."""
    for module in pkgutil.walk_packages(messages.__path__, f"{messages.__name__}."):
        room = import_module(module.name)
        rooms = module.name.removeprefix(f"{messages.__name__}.")
        for name, value in vars(room).items():
            for text in _within(value):
                yield f"{rooms}.{name}", text


def test_no_vietnamese_text_names_a_value_in_english() -> None:
    named = [
        (place, text.vi)
        for place, text in texts()
        if re.search(rf"(?<![A-Z])--[a-z-]+ ({'|'.join(VIETNAMESE)})\b", text.vi)
        or re.search(rf"chibo [a-z ]+ ({'|'.join(VIETNAMESE)})\b", text.vi)
    ]
    assert named == []


def _within(value: object) -> Iterator[Text]:
    match value:
        case Text():
            yield value
        case Mapping():
            for each in value.values():
                yield from _within(each)
        case tuple() | list():
            for each in value:
                yield from _within(each)


def placeholders(pattern: str) -> set[str]:
    return {field for _, field, _, _ in Formatter().parse(pattern) if field is not None}


def leaves(kind: type[ChiboError] = ChiboError) -> Iterator[type[ChiboError]]:
    for each in kind.__subclasses__():
        if each.__subclasses__():
            yield from leaves(each)
        else:
            yield each


def has_marks(text: str) -> bool:
    """Whether a letter in it is no letter of English."""
    return any(letter.isalpha() and not letter.isascii() for letter in text)


TEXTS = tuple(texts())


def test_the_walk_finds_the_texts_of_every_room() -> None:
    rooms = {name.rpartition(".")[0] for name, _ in TEXTS}
    assert {"answers.duties", "errors.sentences", "headings.columns", "help.typer_words"} <= rooms
    assert len(TEXTS) > 200


def test_every_text_has_both_languages() -> None:
    assert [name for name, text in TEXTS if not text.vi.strip() or not text.en.strip()] == []


def test_both_languages_have_the_same_placeholders() -> None:
    assert [
        (name, text) for name, text in TEXTS if placeholders(text.vi) != placeholders(text.en)
    ] == []


def test_no_english_text_has_vietnamese_letters() -> None:
    assert [(name, text.en) for name, text in TEXTS if has_marks(text.en)] == []


def test_what_the_parser_says_fills_every_placeholder() -> None:
    for pattern, text in typer_words.SENTENCES:
        assert placeholders(text.vi) == set(re.compile(pattern).groupindex), text


@pytest.mark.parametrize(
    ("members", "said"),
    [
        (errors.TextFault, says.FAULTS),
        (errors.DayFault, says.FAULTS),
        (errors.RegisterFault, says.FAULTS),
        *((faults, says.FAULTS) for faults in (errors.FileFault, errors.CellFault)),
        (errors.LegacyFont, says.FAULTS),
        (merging.SourceFault, says.FAULTS),
        (errors.TemplateFault, says.FAULTS),
        (Skip, importing.SKIPS),
        (SheetNote, importing.NOTES),
        (errors.Rule, says.FAULTS),
        (Noun, says.NOUNS),
        (Noun, says.LOOK_UP),
        (Failure, EXIT_CODES),
        (ListKind, importing.KINDS),
        *((kind, labels.LABELS) for kind in (Verdict, Refusal, Meeting)),
        (Ground, duties.GROUNDS),
        *((kind, labels.LABELS) for kind in (Basis, Fulfilment)),
        *((kind, labels.LABELS) for kind in (PeriodKind, DutyKind, CountPer, Document, Holder)),
        *((kind, labels.LABELS) for kind in (Action, Flaw, OperationKind)),
        *((kind, labels.LABELS) for kind in (MeetingState, PlanState, Obstacle, Setting)),
    ],
)
def test_every_member_has_its_words(members: type[Enum], said: Mapping[Enum, object]) -> None:
    assert [member for member in members if member not in said] == []


def test_every_known_kind_of_unit_has_its_word() -> None:
    assert set(labels.UNIT_KIND_LABELS) == set(UNIT_KINDS)


def test_every_table_and_column_that_the_journal_names_has_its_words() -> None:
    assert {table.name for table in tables.facts} == set(facts.TABLES)
    bare = {
        column.name
        for table in tables.facts
        for column in table.columns
        if facts.column_text(table.name, column.name) == Text(column.name, column.name)
    }
    assert bare == {"uid", "folded"}  # which it does not show


def test_every_noun_of_the_command_line_is_told() -> None:
    assert list(NOUNS) == list(ROOMS)


def test_every_failure_has_a_sentence_and_is_tried_here() -> None:
    assert set(says.SENTENCES) == set(leaves())
    assert {type(error) for error in ONE_OF_EACH} == set(leaves())


@pytest.mark.parametrize("error", ONE_OF_EACH, ids=lambda error: type(error).__name__)
def test_a_failure_is_told_in_both_languages(error: ChiboError) -> None:
    told = [sentence(error, Words(language)) for language in Language]
    assert told[0] != told[1]
    for said in told:
        assert said.strip()
        assert not re.search(r"[{}<>]|\bNone\b|Fault\.|Noun\.|PeriodKind", said)


@pytest.mark.parametrize("fault", list(errors.RegisterFault))
def test_every_fault_of_a_register_is_told(fault: errors.RegisterFault) -> None:
    error = errors.RegisterUnusable("chibo.db", fault)
    for language in Language:
        assert sentence(error, Words(language)).startswith("chibo.db: ")


def test_nothing_a_person_typed_acts_in_a_sentence() -> None:
    error = errors.UnknownName(Noun.UNIT, "{x}\x1b[31m[red]\n")
    said = sentence(error, Words(Language.VI))
    assert said == r"không tìm thấy đơn vị “{x}\x1b[31m[red]”; xem: chibo unit list."


def helps() -> Iterator[str]:
    """Every Vietnamese help text of every command and parameter, as one line."""
    app = context_of([], {}, moment())
    for command in every().values():
        is_group = isinstance(command, TyperGroup) and not command.invoke_without_command
        if not (is_group and command.name in NOUNS):  # which tells what those are for
            yield command.help or ""
        for parameter in command.get_params(
            typer.Context(command, obj=app, **command.context_settings)
        ):
            yield getattr(parameter, "help", None) or ""


def test_every_help_text_has_its_english() -> None:
    assert {re.sub(r"\s+", " ", text) for text in helps()} - set(ENGLISH) == set()


def test_no_english_help_is_left_over() -> None:
    nouns = {text.vi for text in NOUNS.values()}
    assert set(ENGLISH) - {re.sub(r"\s+", " ", text) for text in helps()} - nouns == set()
