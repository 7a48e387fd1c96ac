"""Every address of the house with the rows of a unit put into its places (地址表)."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from django.urls import URLPattern, URLResolver, get_resolver

PLACE = re.compile(r"<(?:\w{1,20}:)?(\w{1,40})>")
NOUNS = {
    "people": "person",
    "deputies": "delegation",
    "evidence": "evidence",
    "supervision": "notice",
    "keywork": "programme",
    "addresses": "entry",
}
# What a place stands for, where its name alone does not say it. No finding of the scene is on public notice, so no
# objection is there to be answered: its page is tried for a row that never was.
FIXED: dict[str, Any] = {
    "mark": "0" * 16,
    "page": 1,
    "number": 1,
    "defect": 1,
    "code": "W101",
    "rest": "nothing",
    "secret": "tzk_x",
    "kind": "plan",
    "objection": 10**8,
    "way": "webhook",
    "course": "messages.digest",
    "order": 1,
    "key": "0-0",
}


@dataclass(frozen=True)
class Route:
    """``pattern`` as the map of addresses has it; ``declared`` is what the view says about who may come in."""

    pattern: str
    methods: tuple[str, ...]
    declared: Any
    name: str

    @property
    def is_of_a_row(self) -> bool:
        return "<int" in self.pattern

    @property
    def is_for_programs(self) -> bool:
        return self.pattern.startswith("api/")

    def filled(self, rows: Mapping[str, Any]) -> str:
        """Raises KeyError where nobody has said what stands in a place: a new kind of row needs one in ``units``."""
        return "/" + PLACE.sub(lambda found: str(self._row(found[1], rows)), self.pattern)

    def _row(self, place: str, rows: Mapping[str, Any]) -> Any:
        if place in FIXED:
            return FIXED[place]
        if place == "inner":
            # Files of a submission are counted within it.
            return 1 if "submissions" in self.pattern else rows["file"]
        if place == "measure" and not self.pattern.startswith(("intakes", "api")):
            return 1
        if place == "measure":
            return rows["draft_measure"]
        if place == "pk":
            place = self._noun()
        if place == "finding" and "/task/" in self.pattern:
            place = "keytask"
        if place == "finding" and "write-off" in self.pattern:
            place = "reviewed"
        return rows[place]

    def _noun(self) -> str:
        noun = self.pattern.removeprefix("api/v1/").partition("/")[0]
        return NOUNS.get(noun, noun.removesuffix("s"))


def all_routes() -> list[Route]:
    return [_route(pattern, one) for pattern, one in _walked(get_resolver(), "")]


def _walked(within: URLResolver, above: str) -> Iterator[tuple[str, URLPattern]]:
    for one in within.url_patterns:
        here = above + str(one.pattern)
        if isinstance(one, URLResolver):
            yield from _walked(one, here)
        else:
            yield here, one


def _route(pattern: str, one: URLPattern) -> Route:
    declared = getattr(one.callback, "access", None) or getattr(one.callback, "entry", None)
    methods = getattr(declared, "methods", None) or (getattr(declared, "method", "GET"),)
    return Route(pattern, tuple(methods), declared, one.name or "")
