"""The figures of a report counted a second way: by SQL on the register's own file.

Nothing of chibo's is used. Days are counted one by one, a verdict is a CASE, and each figure a
query of its own.
"""

from __future__ import annotations

import sqlite3
from collections import defaultdict
from typing import TYPE_CHECKING, Any

from tests.running.engines import registers

if TYPE_CHECKING:
    from pathlib import Path

Figures = dict[Any, Any]

_FACTS = """
CREATE TEMP TABLE asked AS
    SELECT :first AS first, :last AS last, :length AS length, :period AS period,
           :today AS today, min(:today, date(:last, '+1 day')) AS as_of;

CREATE TEMP TABLE calendar AS
WITH RECURSIVE days (day) AS (
    SELECT first FROM asked
    UNION ALL SELECT date(day, '+1 day') FROM days, asked WHERE day < last
) SELECT day FROM days;

CREATE TEMP TABLE above AS  -- a unit, and each unit that it stands under from a day to a day
WITH RECURSIVE climbed (unit_id, above_id, since, until) AS (
    SELECT id, id, '0000', '9999' FROM unit
    UNION ALL
    SELECT climbed.unit_id, up.parent_id,
           max(climbed.since, ifnull(up.since, '0000')),
           min(climbed.until, ifnull(up.until, '9999'))
    FROM climbed JOIN placement AS up ON up.unit_id = climbed.above_id
) SELECT * FROM climbed WHERE since <= until;
CREATE INDEX temp.above_of ON above (unit_id, above_id);

CREATE TEMP TABLE bound AS  -- an assignment under a duty, on its days of the period
SELECT duty.id AS duty_id, assignment.official_id, assignment.unit_id,
       CASE duty.count_per WHEN 'official' THEN 0 ELSE assignment.id END AS part,
       max(first, ifnull(assignment.since, '0000'), ifnull(unit.since, '0000'),
           ifnull(regulation.since, '0000'), ifnull(duty.since, '0000'),
           ifnull(term.since, '0000')) AS since,
       min(last, ifnull(assignment.until, '9999'), ifnull(unit.until, '9999'),
           ifnull(regulation.until, '9999'), ifnull(duty.until, '9999'),
           ifnull(term.until, '9999')) AS until
FROM asked, assignment
JOIN unit ON unit.id = assignment.unit_id
JOIN regulation ON regulation.id = assignment.regulation_id
JOIN duty ON duty.regulation_id = regulation.id AND duty.period = asked.length
JOIN term ON term.official_id = assignment.official_id
WHERE NOT assignment.is_draft;
DELETE FROM bound WHERE since > until;
CREATE INDEX temp.bound_of ON bound (official_id, duty_id, part);

CREATE TEMP TABLE assigned_day AS
SELECT DISTINCT duty_id, official_id, part, day
FROM bound JOIN calendar ON day BETWEEN bound.since AND bound.until;

CREATE TEMP TABLE waived_day AS
SELECT DISTINCT one.duty_id, one.official_id, one.part, one.day
FROM waiver
JOIN assigned_day AS one
    ON one.day BETWEEN ifnull(waiver.since, '0000') AND ifnull(waiver.until, '9999')
    AND one.official_id = ifnull(waiver.official_id, one.official_id)
JOIN duty ON duty.id = one.duty_id
    AND duty.regulation_id = ifnull(waiver.regulation_id, duty.regulation_id)
WHERE waiver.unit_id IS NULL OR NOT EXISTS (
    SELECT 1 FROM bound
    WHERE bound.duty_id = one.duty_id AND bound.official_id = one.official_id
    AND bound.part = one.part AND one.day BETWEEN bound.since AND bound.until
    AND NOT EXISTS (
        SELECT 1 FROM above
        WHERE above.unit_id = bound.unit_id AND above.above_id = waiver.unit_id
        AND one.day BETWEEN above.since AND above.until));

CREATE TEMP TABLE counted AS  -- a visit for each duty and part that it counts for, and where
SELECT DISTINCT bound.duty_id, bound.official_id, bound.part, bound.unit_id AS followed_id,
       visit.id AS visit_id, visit.unit_id, visit.held_on, unit.kind LIKE '%cell' AS is_cell
FROM asked, attendance AS visit
JOIN unit ON unit.id = visit.unit_id
JOIN bound ON bound.official_id = visit.official_id
    AND visit.held_on BETWEEN bound.since AND bound.until
JOIN above ON above.unit_id = visit.unit_id AND above.above_id = bound.unit_id
    AND visit.held_on BETWEEN above.since AND above.until
JOIN duty ON duty.id = bound.duty_id AND duty.kind <> 'file'
WHERE visit.held_on <= CASE duty.kind WHEN 'attend' THEN as_of ELSE today END
AND CASE duty.unit_kinds WHEN '[]' THEN 1
    ELSE unit.kind IN (SELECT value FROM json_each(duty.unit_kinds)) END
AND CASE duty.meetings WHEN '[]' THEN visit.meeting <> 'trip'
    ELSE visit.meeting IN (SELECT value FROM json_each(duty.meetings)) END
AND (duty.allow_substitute OR visit.substitute IS NULL);

CREATE TEMP TABLE subject AS
SELECT duty.id AS duty_id, official_id, part, duty.kind, duty.document, minimum, min_days,
       min(one.day) AS first_day, count(*) AS assigned,
       count(*) - (SELECT count(*) FROM waived_day AS other
            WHERE (other.duty_id, other.official_id, other.part)
                = (one.duty_id, one.official_id, one.part)) AS liable,
       (SELECT count(DISTINCT visit_id) FROM counted AS other
            WHERE (other.duty_id, other.official_id, other.part)
                = (one.duty_id, one.official_id, one.part)) AS visits
FROM assigned_day AS one JOIN duty ON duty.id = one.duty_id
GROUP BY duty.id, official_id, part;

CREATE TEMP TABLE worst AS
SELECT column1 AS verdict, column2 AS place
FROM (VALUES ('unmet', 1), ('pending', 2), ('met', 3), ('waived', 4), ('not_judged', 5));

CREATE TEMP TABLE judged AS
SELECT official_id, duty_id, part, minimum, visits,
       CASE WHEN minimum = 0 THEN 'not_judged'
            WHEN visits >= minimum THEN 'met'
            WHEN assigned < min_days THEN 'not_judged'
            WHEN liable < min_days THEN 'waived'
            WHEN as_of <= last THEN 'pending'
            ELSE 'unmet' END AS verdict
FROM subject, asked WHERE kind = 'attend';

CREATE TEMP TABLE paper AS  -- a document owed, the last day in time, and the day it was filed
SELECT subject.*, duty.period AS length,
       date(CASE WHEN duty.due LIKE 'end+%'
                 THEN date(last, '+' || substr(duty.due, 5) || ' days')
                 ELSE substr(first, 1, 4) || '-' || duty.due END,
            CASE WHEN due_before THEN '-1 day' ELSE '+0 days' END) AS in_time,
       (SELECT min(filed_on || ifnull('=' || result, '')) FROM filing
            WHERE filing.duty_id = subject.duty_id AND filing.period = asked.period
            AND ifnull(filing.official_id, subject.official_id) = subject.official_id
            AND filed_on <= today
            AND (filing.unit_id IS NULL OR EXISTS (
                SELECT 1 FROM bound
                WHERE (bound.duty_id, bound.official_id, bound.part, bound.unit_id)
                    = (subject.duty_id, subject.official_id, subject.part, filing.unit_id)
            ))) AS filed
FROM asked, subject JOIN duty ON duty.id = subject.duty_id WHERE subject.kind = 'file';

CREATE TEMP TABLE owed AS
SELECT paper.*, substr(filed, 12) AS result,
       CASE WHEN minimum = 0 THEN 'not_judged'
            WHEN substr(filed, 1, 10) <= in_time THEN 'met'
            WHEN filed IS NOT NULL THEN 'late'
            WHEN assigned < min_days OR in_time < first_day THEN 'not_judged'
            WHEN liable < min_days THEN 'waived'
            WHEN today <= in_time THEN 'pending'
            ELSE 'unmet' END AS verdict
FROM paper, asked;

CREATE TEMP TABLE whole AS SELECT 0 AS id, NULL AS code;
CREATE TEMP TABLE whole_of AS SELECT DISTINCT 0 AS id, duty_id, official_id, part FROM bound;
CREATE TEMP TABLE whole_at AS SELECT 0 AS id, * FROM counted;

CREATE TEMP TABLE level AS  -- the units right below the top
SELECT unit.id, unit.code FROM unit JOIN placement ON placement.unit_id = unit.id
WHERE parent_id NOT IN (SELECT unit_id FROM placement);
CREATE TEMP TABLE level_of AS
SELECT DISTINCT level.id, duty_id, official_id, part
FROM bound JOIN above ON above.unit_id = bound.unit_id
    AND bound.until BETWEEN above.since AND above.until
JOIN level ON level.id = above.above_id;
CREATE TEMP TABLE level_at AS
SELECT DISTINCT level.id, counted.*
FROM counted JOIN above ON above.unit_id = counted.followed_id
JOIN level ON level.id = above.above_id;

CREATE TEMP TABLE agency AS
SELECT DISTINCT row_number() OVER (ORDER BY agency) AS id, agency AS code
FROM (SELECT DISTINCT agency FROM post);
CREATE TEMP TABLE agency_of AS
SELECT DISTINCT agency.id, duty_id, official_id, part FROM bound JOIN post USING (official_id)
JOIN agency ON agency.code IS post.agency;
CREATE TEMP TABLE agency_at AS
SELECT agency.id, counted.* FROM counted JOIN post USING (official_id)
JOIN agency ON agency.code IS post.agency;
"""

_SUMMARY = """
WITH stood AS (
    SELECT id, official_id, min(place) AS place
    FROM {part}_of JOIN judged USING (duty_id, official_id, part) JOIN worst USING (verdict)
    GROUP BY id, official_id
), told AS (
    SELECT id, count(*) AS officials, sum(place = 3) AS met, sum(place = 1) AS unmet,
           sum(place = 2) AS pending, sum(place = 4) AS waived, sum(place = 5) AS not_judged,
           round(1.0 * sum(place = 3) / nullif(sum(place <= 3), 0), 4) AS rate
    FROM stood GROUP BY id
), made AS (
    SELECT id, count(DISTINCT visit_id) AS attendances,
           count(DISTINCT CASE WHEN is_cell THEN unit_id END) AS cells,
           count(DISTINCT unit_id) AS units
    FROM {part}_at WHERE duty_id IN (SELECT id FROM duty WHERE kind = 'attend') GROUP BY id
)
SELECT code, ifnull(officials, 0) AS officials, ifnull(met, 0) AS met, ifnull(unmet, 0) AS unmet,
       ifnull(pending, 0) AS pending, ifnull(waived, 0) AS waived,
       ifnull(not_judged, 0) AS not_judged, rate, ifnull(attendances, 0) AS attendances,
       ifnull(cells, 0) AS cells, ifnull(units, 0) AS units
FROM {part} LEFT JOIN told USING (id) LEFT JOIN made USING (id)
WHERE id IN (SELECT id FROM {part}_of)
"""

_MET_ELSEWHERE = """
SELECT code, count(DISTINCT official_id) FROM {part} JOIN {part}_of AS here USING (id)
JOIN judged USING (duty_id, official_id, part)
WHERE verdict = 'met' AND minimum > (
    SELECT count(DISTINCT visit_id) FROM {part}_at AS there
    WHERE (there.id, there.duty_id, there.official_id, there.part)
        = (here.id, here.duty_id, here.official_id, here.part)
) GROUP BY id
"""

_DOCUMENTS = """
SELECT code, document, length AS period, count(DISTINCT official_id) AS officials,
       sum(verdict IN ('met', 'late', 'unmet', 'pending')) AS due, sum(verdict = 'met') AS met,
       sum(verdict = 'late') AS late, sum(verdict = 'unmet') AS unmet,
       sum(verdict = 'pending') AS pending, sum(verdict = 'waived') AS waived,
       sum(verdict = 'not_judged') AS not_judged
FROM {part} JOIN {part}_of USING (id) JOIN owed USING (duty_id, official_id, part)
GROUP BY id, document
"""

_RESULTS = """
SELECT code, nullif(result, '') AS result, count(*) AS count
FROM {part} JOIN {part}_of USING (id) JOIN owed USING (duty_id, official_id, part)
WHERE document = 'evaluation' AND filed IS NOT NULL GROUP BY id, result
"""

_ROWS = """
SELECT official.code, count(DISTINCT visit_id) AS counted,
       count(DISTINCT CASE WHEN is_cell THEN visit_id END) AS at_cells, judged.verdict
FROM judged JOIN official ON official.id = official_id
LEFT JOIN counted USING (duty_id, official_id, part)
GROUP BY duty_id, official_id, part ORDER BY official.code, counted, at_cells
"""

_NOWHERE = """
SELECT official.code FROM judged JOIN official ON official.id = official_id
GROUP BY official_id HAVING sum(visits) = 0 AND min(minimum) = 0 ORDER BY official.code
"""

_OWED = """
SELECT official.code, document, verdict, nullif(substr(filed, 1, 10), '') FROM owed
JOIN official ON official.id = official_id
"""

_SCORED = """
SELECT official.code, count(DISTINCT visit_id), count(DISTINCT CASE WHEN NOT EXISTS (
    SELECT 1 FROM score WHERE (score.official_id, score.unit_id, score.held_on)
        = (counted.official_id, counted.unit_id, counted.held_on)
) THEN visit_id END)
FROM subject JOIN official ON official.id = subject.official_id
LEFT JOIN counted USING (duty_id, official_id, part)
WHERE kind = 'score' GROUP BY subject.official_id
"""

_SCORES = """
WITH owing AS (
    SELECT id, count(DISTINCT official_id) AS officials
    FROM {part}_of JOIN subject USING (duty_id, official_id, part) WHERE kind = 'score' GROUP BY id
), made AS (
    SELECT {part}_at.id, count(DISTINCT visit_id) AS visits,
           count(DISTINCT CASE WHEN EXISTS (
               SELECT 1 FROM score WHERE (score.official_id, score.unit_id, score.held_on)
                   = ({part}_at.official_id, {part}_at.unit_id, {part}_at.held_on)
           ) THEN visit_id END) AS scored
    FROM {part}_at JOIN duty ON duty.id = duty_id WHERE duty.kind = 'score' GROUP BY {part}_at.id
)
SELECT code, length AS period, officials, ifnull(visits, 0) AS visits,
       ifnull(scored, 0) AS scored,
       CASE WHEN today > last THEN ifnull(visits - scored, 0) ELSE 0 END AS unscored,
       CASE WHEN today > last THEN 0 ELSE ifnull(visits - scored, 0) END AS pending
FROM asked, {part} JOIN owing USING (id) LEFT JOIN made USING (id)
"""


class SecondCount:
    """What a register says of one period, read on a day; groups are by their code or name.

    `part` is `whole`, `level` (the units right below the top) or `agency`.
    """

    def __init__(self, register: Path, **asked: str) -> None:
        self._file = registers.looked_into(register)
        self._file.row_factory = sqlite3.Row
        self._file.execute("PRAGMA temp_store = MEMORY")
        first, *others = _FACTS.split(";\n")
        self._file.execute(first, asked)
        self._file.executescript(";\n".join(others))

    def summaries(self, part: str) -> Figures:
        """The summary of each."""
        return dict(self._told(_SUMMARY, part))

    def met_elsewhere(self, part: str) -> Figures:
        """How many of each are met by visits outside it."""
        return dict(self.rows(_MET_ELSEWHERE, part))

    def documents(self, part: str) -> Figures:
        """The figures of each kind of document, by its word."""
        found: defaultdict[str, Figures] = defaultdict(dict)
        for code, figures in self._told(_DOCUMENTS, part):
            found[code][figures["document"]] = figures
        return dict(found)

    def results(self, part: str) -> Figures:
        """How many evaluations of each say what."""
        found: defaultdict[str, Figures] = defaultdict(dict)
        for code, result, count in self.rows(_RESULTS, part):
            found[code][result] = count
        return dict(found)

    def judged(self) -> list[tuple[object, ...]]:
        """Official, visits that count, those at cells, and verdict of every subject."""
        return self.rows(_ROWS)

    def nowhere(self) -> list[str]:
        """Who has not been anywhere, of those for whom no number is stated."""
        return [code for (code,) in self.rows(_NOWHERE)]

    def owed(self) -> list[tuple[str, str, str, str | None]]:
        """Official, document, verdict and day of filing of every document."""
        return self.rows(_OWED)

    def scored(self) -> Figures:
        """How many visits of each official are to be scored, and how many of them are not."""
        return {code: (visits, lacking) for code, visits, lacking in self.rows(_SCORED)}

    def scores(self, part: str) -> Figures:
        """How the visits to be scored stand."""
        return dict(self._told(_SCORES, part))

    def rows(self, query: str, part: str = "whole") -> list[Any]:
        """What a query finds."""
        return [tuple(row) for row in self._file.execute(query.format(part=part))]

    def _told(self, query: str, part: str) -> list[tuple[str, Figures]]:
        found = [dict(row) for row in self._file.execute(query.format(part=part))]
        return [(figures.pop("code"), figures) for figures in found]
