"""What a person wants to see of the ledger, as the address of the page says it (筛选)."""

from dataclasses import dataclass, replace
from typing import Any, Self

from django.http import QueryDict
from django.utils.http import urlencode

LISTS = ("all", "problems", "tasks", "responsibilities")
SORTS = ("number", "due", "office", "done")
DEFAULTS = {"list": "all", "state": "", "office": "", "light": "", "q": "", "sort": "number", "page": "1"}
QUERY_MAX = 100


@dataclass(frozen=True)
class Wanted:
    """``state`` may also be ``completed``: all measures done, not yet written off. ``sort`` takes a leading minus."""

    list: str = "all"
    state: str = ""
    office: str = ""
    light: str = ""
    q: str = ""
    sort: str = "number"
    page: str = "1"

    @classmethod
    def of(cls, asked: QueryDict) -> Self:
        """Unknown words are read as not said: an old bookmark still opens."""
        said = {name: _plain(asked.get(name, default)) for name, default in DEFAULTS.items()}
        if said["list"] not in LISTS:
            said["list"] = DEFAULTS["list"]
        if said["sort"].lstrip("-") not in SORTS:
            said["sort"] = DEFAULTS["sort"]
        return cls(**said)

    def address(self, **changed: Any) -> str:
        """The query of the same page with something changed; any change but the page itself goes back to page 1."""
        changed.setdefault("page", "1")
        then = replace(self, **{name: str(value) for name, value in changed.items()})
        said = {name: value for name in DEFAULTS if (value := getattr(then, name)) != DEFAULTS[name]}
        return f"?{urlencode(said)}" if said else "?"

    @property
    def is_filtered(self) -> bool:
        return any((self.state, self.office, self.light, self.q))

    @property
    def is_grouped(self) -> bool:
        return self.sort == "number"

    @property
    def is_by_measure(self) -> bool:
        return self.list in ("tasks", "responsibilities")

    def next_sort(self, name: str) -> str:
        """A second click on a column turns it round."""
        return f"-{name}" if self.sort == name else name

    def direction(self, name: str) -> str:
        if self.sort.lstrip("-") != name:
            return ""
        return "descending" if self.sort.startswith("-") else "ascending"


def _plain(word: str) -> str:
    """PostgreSQL takes no NUL in a text."""
    return word.replace("\x00", "").strip()[:QUERY_MAX]
