"""Rows of a copied register that cannot come back."""

from __future__ import annotations

from enum import Enum

from chibo_cli.domain.errors.base import ChiboError


class Rule(Enum):
    """What a copied row or one of its cells breaks; `rule_flaws` names some of them."""

    UID = "uid"
    ROW = "row"
    SEVERAL = "several"
    COUNT = "count"
    WORDS = "words"
    PART = "part"
    PACKET = "packet"
    KEPT = "kept"
    OVERLAP = "overlap"
    LIFE = "life"
    CIRCLE = "circle"
    CODE = "code"
    UNIT = "unit"


class RuleBroken(ChiboError):
    """A row that the register's rules do not let in, or a cell of it with that text."""

    rule: Rule
    text: str = ""
