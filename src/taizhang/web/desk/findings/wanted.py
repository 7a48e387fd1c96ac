"""What a person wants to see of the ledger, as the address of the page says it (筛选)."""

from collections.abc import Callable
from dataclasses import dataclass, fields, replace
from datetime import date
from typing import Any, Self

from django.db.models import Q
from django.http import QueryDict
from django.utils.http import urlencode

from taizhang.ledger.findings.states import FindingState
from taizhang.ledger.lists.asked import COMPLETED, MISSING, NOBODY, PROVED, Asked
from taizhang.ledger.lists.orders import GROUPS, SORTS, Order
from taizhang.ledger.measures.lights import Light
from taizhang.ledger.measures.states import Kind
from taizhang.web.desk.findings.columns import GRAINS, LISTS

QUERY_MAX, KEY_MAX, ROUNDS_MAX, COLUMNS_MAX = 100, 2**63, 100, 20
NO_GROUP = "off"


def _one_of(*words: str) -> Callable[[str], bool]:
    return lambda word: word in words


def _key(word: str) -> bool:
    return word.isascii() and word.isdecimal() and int(word) < KEY_MAX if len(word) < 20 else False


def _day(word: str) -> bool:
    try:
        return len(word) == 10 and bool(date.fromisoformat(word))
    except ValueError:
        return False


# The only words that an address may say, and what each of them may be.
ALLOWED: dict[str, Callable[[str], bool]] = {
    "list": _one_of(*LISTS),
    "state": _one_of(*FindingState.values, COMPLETED),
    "light": _one_of(*Light.values),
    "office": lambda word: word == NOBODY or _key(word),
    "leader": lambda word: len(word) <= 60,
    "kind": _one_of(*Kind.values),
    "due_from": _day,
    "due_to": _day,
    "q": lambda word: len(word) <= QUERY_MAX,
    "evidence": _one_of(MISSING, PROVED),
    "round": lambda word: all(map(_key, word.split("."))) and word.count(".") < ROUNDS_MAX,
    "sort": lambda word: any(word.removeprefix("-") in sorts for sorts in SORTS.values()),
    "group": lambda word: word == NO_GROUP or any(word in groups for groups in GROUPS.values()),
    "columns": lambda word: (
        word.replace(".", "").replace("_", "").isalnum() and word.count(".") < COLUMNS_MAX
    ),
    "after": lambda word: len(word) <= 200,
    "before": lambda word: len(word) <= 200,
}


@dataclass(frozen=True)
class Wanted:
    """Empty where nothing is said. ``round`` and ``columns`` are several words with dots between.

    ``unread`` are names and values that the ledger does not know: the page says that it passed over them.
    """

    list: str = ""
    state: str = ""
    light: str = ""
    office: str = ""
    leader: str = ""
    kind: str = ""
    due_from: str = ""
    due_to: str = ""
    q: str = ""
    evidence: str = ""
    round: str = ""
    sort: str = ""
    group: str = ""
    columns: str = ""
    after: str = ""
    before: str = ""
    unread: tuple[str, ...] = ()

    @classmethod
    def of(cls, asked: QueryDict) -> Self:
        """What is not understood is passed over and named: an old bookmark still opens, and nobody is misled."""
        said, unread = {}, []
        for name in asked:
            word = _plain(asked, name)
            if not word:
                continue
            if name in ALLOWED and ALLOWED[name](word):
                said[name] = word
            else:
                unread.append(_plainly(name)[:30])
        return cls(**said, unread=tuple(unread))._fitting()

    def _fitting(self) -> Self:
        """Without a sort or a group that the list does not have."""
        sort = self.sort if self.sort.removeprefix("-") in SORTS[self.grain] else ""
        group = self.group if self.group == NO_GROUP or self.group in GROUPS[self.grain] else ""
        return replace(self, sort=sort, group=group)

    def address(self, **changed: Any) -> str:
        """The query of the same page with something changed; any change but a turn of the page begins at the front."""
        turned = {"after": "", "before": ""} | changed
        words: dict[str, Any] = {name: str(value) for name, value in turned.items()}
        said = _said(replace(self, **words))
        return f"?{urlencode(said)}" if said else "?"

    def of_list(self, name: str) -> str:
        """The same in another list, as far as that has it."""
        return replace(self, list=name, columns="")._fitting().address()

    def said(self) -> dict[str, str]:
        """Name and word of everything that is said, without the place in the pages."""
        return _said(replace(self, after="", before=""))

    @property
    def name(self) -> str:
        return self.list or "all"

    @property
    def grain(self) -> str:
        return GRAINS[self.name]

    @property
    def is_filtered(self) -> bool:
        return any((self.state, self.light, self.filters))

    @property
    def filters(self) -> dict[str, str]:
        """What narrows the lines beside state and light."""
        names = ("office", "leader", "kind", "due_from", "due_to", "q", "evidence", "round")
        return {name: word for name in names if (word := getattr(self, name))}

    @property
    def sorted_by(self) -> str:
        return self.sort or "number"

    @property
    def grouped_by(self) -> str:
        """Headings stand where nothing else was said and the numbers run on."""
        if self.group == NO_GROUP:
            return ""
        return self.group or ("heading" if self.sorted_by == "number" else "")

    @property
    def order(self) -> Order:
        return Order.of(self.grain, self.sorted_by, self.grouped_by)

    def next_sort(self, name: str) -> str:
        """A second click on a column turns it round."""
        return f"-{name}" if self.sorted_by == name else name

    def direction(self, name: str) -> str:
        if self.sorted_by.removeprefix("-") != name:
            return ""
        return "descending" if self.sort.startswith("-") else "ascending"

    def asked(self, scope: Q | None = None, round: int | None = None) -> Asked:
        rounds = (round,) if round else tuple(int(one) for one in self.round.split(".") if one)
        return Asked(
            scope=scope or Q(),
            rounds=rounds,
            state=self.state,
            light=self.light,
            office=self.office,
            leader=self.leader,
            kind=self.kind,
            due_from=date.fromisoformat(self.due_from) if self.due_from else None,
            due_to=date.fromisoformat(self.due_to) if self.due_to else None,
            words=self.q,
            evidence=self.evidence,
        )


def _said(wanted: Wanted) -> dict[str, str]:
    named = (field.name for field in fields(wanted) if field.name in ALLOWED)
    return {name: word for name in named if (word := getattr(wanted, name))}


def _plain(asked: QueryDict, name: str) -> str:
    """Several ticks of one name become one word with dots between."""
    words = [_plainly(word) for word in asked.getlist(name)]
    if name in ("round", "columns"):
        return ".".join(word for word in words if word)
    return words[-1] if words else ""


def _plainly(word: str) -> str:
    """PostgreSQL takes no NUL in a text, and no half of a pair of surrogates."""
    return word.replace("\x00", "").encode("utf-8", "ignore").decode().strip()
