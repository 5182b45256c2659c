"""Scoring templates: taking one up, listing those in the register."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from chibo_cli.domain.entries.followups import TemplateEntry, template_entry
from chibo_cli.domain.facts.errors import TemplateDiffers
from chibo_cli.domain.failures import Noun
from chibo_cli.domain.text.errors import UnknownName
from chibo_cli.domain.text.names import folded

if TYPE_CHECKING:
    from collections.abc import Iterable

    from chibo_cli.domain.followups.scoring import Template
    from chibo_cli.store.store import Store


def add_template(store: Store, template: Template) -> bool:
    """Take a template up; False where the very same stands in the register already.

    Raises:
        TemplateDiffers: its code is known, with other contents.
    """
    for known in store.templates.all():
        if folded(known.code) != folded(template.code):
            continue
        if replace(known, id=0) == template:
            return False
        raise TemplateDiffers(template.code)
    store.templates.add(template)
    return True


def find_template(templates: Iterable[Template], text: str) -> Template:
    """The template of that code, marks or none, or of what stands before its first hyphen.

    Raises:
        UnknownName: none, or several, are so called.
    """
    sought = folded(text).strip()
    coded = [(folded(each.code), each) for each in templates]
    whole = [each for code, each in coded if code == sought]
    begun = [each for code, each in coded if code.split("-")[0] == sought]
    for meant in (whole, begun):
        if len(meant) == 1:
            return meant[0]
    raise UnknownName(Noun.TEMPLATE, text)


def list_templates(templates: Iterable[Template], known: Iterable[str]) -> list[TemplateEntry]:
    """Templates as rows show them, and whether each code is in the register."""
    codes = {folded(code) for code in known}
    return [template_entry(each, added=folded(each.code) in codes) for each in templates]
