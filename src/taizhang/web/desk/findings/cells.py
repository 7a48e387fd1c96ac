"""A line of the ledger as HTML (单元格): what a page shows fifty times is said once and filled in.

Every value passes ``escape``; what is put together here is markup of our own.
"""

from collections.abc import Callable, Mapping
from datetime import date
from typing import Any

from django.urls import reverse
from django.utils.formats import date_format
from django.utils.html import escape
from django.utils.safestring import SafeString, mark_safe

from taizhang.ledger.lists.asked import NEVER
from taizhang.ledger.measures.lights import Lighting
from taizhang.ledger.measures.states import MeasureState
from taizhang.web.desk.findings.columns import Column, Row, Value
from taizhang.web.tags import light

EMPTY = "—"
CLASSES = {"number": "number", "title": "wording", "progress": "wording", "day": "nowrap", "nowrap": "nowrap"}
Draw = Callable[[Row], str]


class Drawing:
    """The cells of a page: ``columns`` by name, and ``lit`` for the lights. A row that may be ticked has a box."""

    def __init__(
        self, columns: Mapping[str, Column], lit: Lighting, *, grain: str, ticks: bool = False
    ) -> None:
        self.lit, self.grain, self.ticks = lit, grain, ticks
        # The address of no finding: what stands before and behind its number is the same for all.
        self.before, self.behind = reverse("finding", args=[0]).rsplit("0", 1)
        self.days: dict[date, str] = {}
        self.lights: dict[tuple[date, bool, int], str] = {}
        self.drawn = [(self._open(one), self._draw(one)) for one in columns.values()]

    def row(self, row: Row) -> str:
        cells = "".join(f"{opened}{draw(row)}</td>" for opened, draw in self.drawn)
        return f"<tr>{self._tick(row)}{cells}</tr>"

    def rows(self, rows: list[Row]) -> SafeString:
        return mark_safe("".join(map(self.row, rows)))  # noqa: S308 every value went through escape

    def _tick(self, row: Row) -> str:
        if not self.ticks:
            return ""
        key, label = row["pk"], escape(str(row.get("number") or row.get("place")))
        return f'<td class="tick"><input type="checkbox" form="bulk" name="row" value="{key}" aria-label="{label}"></td>'

    def _open(self, column: Column) -> str:
        look = CLASSES.get(column.look, "")
        said = f' class="{look}"' if look else ""
        label = "" if column.look == "title" else f' data-label="{escape(column.title)}"'
        return f"<td{said}{label}>"

    def _draw(self, column: Column) -> Draw:
        looks: dict[str, Draw] = {
            "title": lambda row: self._link(row, column.value(row, self.lit)),
            "light": self._light,
            "state": lambda row: self._tag(row, column.value(row, self.lit)),
            "progress": lambda row: self._progress(row, column.value(row, self.lit)),
        }
        return looks.get(column.look) or (lambda row: self._plain(column.value(row, self.lit)))

    def _plain(self, value: Value) -> str:
        if isinstance(value, date):
            return self._day(value)
        return str(escape(value)) if value not in (None, "") else EMPTY

    def _day(self, day: date) -> str:
        if day not in self.days:
            self.days[day] = str(escape(date_format(day, "DATE_FORMAT")))
        return self.days[day]

    def _link(self, row: Row, value: Value) -> str:
        place = f"#measure-{row['measure__number']}" if self.grain == "measure" else ""
        return f'<a href="{self.before}{row["finding_id"]}{self.behind}{place}">{escape(value)}</a>'

    def _light(self, row: Row) -> str:
        done = row["state"] == MeasureState.DONE if self.grain == "measure" else row["is_done"]
        limits = self.lit.of(row["round_id"])
        key = (row["due_key"], done, id(limits))
        if key not in self.lights:
            self.lights[key] = light(None if key[0] == NEVER else key[0], done, limits)
        return self.lights[key]

    def _tag(self, row: Row, value: Value) -> str:
        return f'<span class="tag tag-{escape(row["state"])}">{escape(value)}</span>'

    def _progress(self, row: Row, value: Value) -> str:
        if not value:
            return EMPTY
        day: Any = row["latest__happened_on"]
        return f'<span class="quiet nowrap">{self._day(day)}</span> {escape(value)}'
