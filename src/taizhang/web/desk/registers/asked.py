"""What of a book is asked for (查询条件): words, a day, choices, the order, the page; read from the address alone."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from django.db.models import Q, QuerySet
from django.utils.http import urlencode
from django.utils.timezone import localdate

from taizhang.registers.books.models import Book
from taizhang.registers.books.rows import holding, known_on, overdue, rows_of
from taizhang.registers.declaring.fields import Choice, Text, YesNo
from taizhang.registers.declaring.reading import day_of, yes_or_no
from taizhang.registers.declaring.register import Register

WORDS_MAX = 60
PAGES_MAX = 100_000


@dataclass(frozen=True)
class Asked:
    words: str = ""
    on: date | None = None
    known: date | None = None
    chosen: Mapping[str, str] = field(default_factory=dict)
    is_late: bool = False
    sort: str = "number"
    is_descending: bool = False
    page: int = 1

    @classmethod
    def of(cls, query: Mapping[str, str], register: Register) -> "Asked":
        """What cannot be read is left out: an address never makes a page fail."""
        sort = query.get("sort", "number")
        bare = sort.removeprefix("-")
        page = query.get("page", "1")
        known = {one.name for one in register.fields if isinstance(one, Choice | YesNo)}
        return cls(
            words=" ".join(query.get("q", "").replace("\x00", "").split())[:WORDS_MAX],
            on=day_of(query.get("on", "")),
            known=day_of(query.get("known", "")),
            chosen={name: query[name][:60].replace("\x00", "") for name in known if query.get(name)},
            is_late=bool(register.plans) and query.get("late") == "yes",
            sort=bare if bare in register.by_name else "number",
            is_descending=sort.startswith("-"),
            page=min(int(page), PAGES_MAX) if page.isascii() and page.isdigit() and page != "0" else 1,
        )

    def address(self, **other: Any) -> str:
        """The same question with something changed, as the end of an address."""
        said: dict[str, Any] = {
            "q": self.words,
            "on": self.on.isoformat() if self.on else "",
            "known": self.known.isoformat() if self.known else "",
            **self.chosen,
            "late": "yes" if self.is_late else "",
            "sort": ("-" if self.is_descending else "") + self.sort,
            "page": self.page,
            **other,
        }
        usual = {"sort": "number", "page": 1}
        return "?" + urlencode(
            {name: value for name, value in said.items() if value and usual.get(name) != value}
        )

    @property
    def is_filtered(self) -> bool:
        return bool(self.words or self.on or self.known or self.chosen or self.is_late)

    def rows(self, book: Book, register: Register) -> QuerySet[Any]:
        rows = rows_of(book, known=known_on(book, self.known) if self.known else None)
        if self.words:
            texts = [one.name for one in register.fields if isinstance(one, Text) and not one.is_private]
            found = Q()
            for name in texts:
                found |= Q(**{f"{name}__icontains": self.words})
            rows = rows.filter(found)
        if self.on:
            rows = rows.filter(holding(register, self.on))
        for name, value in self.chosen.items():
            said = yes_or_no(value) if isinstance(register.by_name[name], YesNo) else value
            rows = rows.filter(**{name: said}) if said is not None else rows
        if self.is_late:
            rows = rows.filter(overdue(register, self.on or localdate()))
        order = "-" if self.is_descending else ""
        return rows.order_by(f"{order}{self.sort}", f"{order}number")
