"""The columns of the ledger and of its lists (栏目): where each comes from, how a page shows it, what an export takes.

The names of the lists and their columns are those of the notices of 老河口, 武汉经开, 上海 and 宿迁 (问题、任务、责任清单);
a round may have others: 东海 calls the third 成效清单, 元阳 has 立行立改、反馈、对账销号 (domain rules b).
"""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from typing import Any

from django.utils.functional import Promise
from django.utils.translation import get_language
from django.utils.translation import gettext_lazy as _

from taizhang.ledger.findings.states import FindingState
from taizhang.ledger.findings.wording import in_words_of_tasks, worded
from taizhang.ledger.keywork.states import Result
from taizhang.ledger.lists.asked import NEVER
from taizhang.ledger.measures.lights import Lighting, light_of
from taizhang.ledger.measures.states import Kind, MeasureState
from taizhang.ledger.rounds.models import Round
from taizhang.web.tags import place as place_in_words

Row = dict[str, Any]
Value = str | int | date | None
STATES, MEASURE_STATES, KINDS = dict(FindingState.choices), dict(MeasureState.choices), dict(Kind.choices)
# Only rounds of key work have it.
KEY_YEAR = "round__programme__year"
# A task that nobody has judged yet has no result.
RESULTS: dict[Any, Any] = {**dict(Result.choices), "": "", None: ""}


@dataclass(frozen=True)
class Column:
    """``sources`` are read with each line; ``value`` makes of them what an export holds. ``look`` names the cell's look."""

    title: str | Promise
    sources: tuple[str, ...]
    value: Callable[[Row, Lighting], Value]
    sort: str = ""
    look: str = ""
    width: int = 12

    @property
    def is_number(self) -> bool:
        return self.look == "number"


def _of(source: str) -> Callable[[Row, Lighting], Value]:
    return lambda row, lit: row[source]


def _named(*sources: str) -> Callable[[Row, Lighting], Value]:
    return lambda row, lit: next((row[one] for one in sources if row[one]), None)


def _label(source: str, labels: dict[Any, Any]) -> Callable[[Row, Lighting], Value]:
    in_words = _spoken(lambda value: labels.get(value, value))
    return lambda row, lit: in_words(row[source])


def _standing(source: str) -> Callable[[Row, Lighting], Value]:
    """The state of a finding, in the words of its kind."""
    of_findings, of_tasks = _spoken(STATES.get), _spoken(lambda state: in_words_of_tasks(STATES[state]))
    return lambda row, lit: (of_tasks if row[KEY_YEAR] else of_findings)(row[source])


def _spoken(label: Callable[[Any], object]) -> Callable[[Any], str]:
    """Each of a few words is translated once for each language: an export says the same ones on every row."""
    said: dict[tuple[str | None, Any], str] = {}

    def in_words(value: Any) -> str:
        key = get_language(), value
        if key not in said:
            said[key] = str(label(value))
        return said[key]

    return in_words


def _key_number(row: Row, lit: Lighting) -> Value:
    """As ``Programme.called`` writes it; a finding of an inspection has its number alone."""
    template = row["round__programme__number_template"]
    if not template:
        return str(row["number"])
    said: str = template.replace("{year}", str(row[KEY_YEAR]))
    return said.replace("{number}", str(row["number"]))


def _due_key(row: Row) -> date | None:
    return None if row["due_key"] == NEVER else row["due_key"]


def _finding_light(row: Row, lit: Lighting) -> Value:
    limits = lit.of(row["round_id"])
    return _light_in_words((limits.scheme, light_of(_due_key(row), is_done=row["is_done"], limits=limits)))


def _measure_light(row: Row, lit: Lighting) -> Value:
    limits, is_done = lit.of(row["round_id"]), row["state"] == MeasureState.DONE
    return _light_in_words((limits.scheme, light_of(_due_key(row), is_done=is_done, limits=limits)))


_light_in_words = _spoken(lambda pair: pair[0].word(pair[1]))


TASK_SOURCE = ("finding__key_task__source", "finding__key_task__source_document")
OFFICE = ("answering__short_name", "answering__name")
ROUND = Column(_("轮次"), ("round__title",), _of("round__title"), width=22)
UNIT = Column(
    _("被巡察单位"),
    ("round__organization__short_name", "round__organization__name"),
    _named("round__organization__short_name", "round__organization__name"),
    width=20,
)
FINDING_COLUMNS: dict[str, Column] = {
    "number": Column(_("序号"), ("number",), _of("number"), "number", "number", 6),
    "round": ROUND,
    "unit": UNIT,
    "category": Column(
        _("问题类别"),
        ("finding__path",),
        lambda row, lit: " › ".join(row["finding__path"]) or None,
        width=26,
    ),
    "title": Column(_("问题"), ("finding__title",), _of("finding__title"), "", "title", 60),
    "place": Column(
        _("原文位置"), ("finding__place",), lambda row, lit: place_in_words(row["finding__place"]) or None
    ),
    "measures": Column(_("措施数"), ("measure_count",), _of("measure_count"), "", "number", 8),
    "done": Column(
        _("措施完成"),
        ("done_count", "measure_count"),
        lambda row, lit: f"{row['done_count']}/{row['measure_count']}",
        "done",
        "number",
        9,
    ),
    "office": Column(_("责任股室"), OFFICE, _named(*OFFICE), "office", width=16),
    "leaders": Column(_("责任领导"), ("leaders",), _of("leaders"), width=12),
    "due": Column(_("最近时限"), ("due_key",), lambda row, lit: _due_key(row), "due", "day", 15),
    "light": Column(_("亮灯"), ("due_key", "is_done", "round_id"), _finding_light, "due", "light", 10),
    "finished": Column(
        _("完成日期"),
        ("is_done", "last_done"),
        lambda row, lit: row["last_done"] if row["is_done"] else None,
        "",
        "day",
        15,
    ),
    "state": Column(_("状态"), ("state", KEY_YEAR), _standing("state"), "", "state", 12),
    "key_number": Column(
        _("任务编号"),
        ("number", "round__programme__number_template", KEY_YEAR),
        _key_number,
        "number",
        "nowrap",
        18,
    ),
    "source": Column(
        _("任务来源"),
        ("finding__key_task__source", "finding__key_task__source_document"),
        lambda row, lit: " ".join(one for one in (row[name] for name in TASK_SOURCE) if one) or None,
        width=20,
    ),
    "goal": Column(_("目标"), ("finding__key_task__goal",), _of("finding__key_task__goal"), width=30),
    "result": Column(
        _("考核结果"),
        ("finding__key_task__result",),
        _label("finding__key_task__result", RESULTS),
        "",
        "nowrap",
        10,
    ),
    "score": Column(
        _("得分"), ("finding__key_task__score",), _of("finding__key_task__score"), "", "number", 7
    ),
}
MEASURE_COLUMNS: dict[str, Column] = {
    "number": Column(
        _("序号"),
        ("finding__number", "measure__number"),
        lambda row, lit: f"{row['finding__number']}-{row['measure__number']}",
        "number",
        "number",
        8,
    ),
    "round": ROUND,
    "unit": UNIT,
    "finding": Column(_("问题"), ("finding__title",), _of("finding__title"), width=34),
    "text": Column(_("整改措施"), ("measure__text",), _of("measure__text"), "", "title", 50),
    "kind": Column(_("类型"), ("kind",), _label("kind", KINDS), "", "nowrap", 10),
    "due": Column(
        _("时限"),
        ("due_date", "measure__due_text"),
        lambda row, lit: row["due_date"] or row["measure__due_text"] or None,
        "due",
        "day",
        15,
    ),
    "light": Column(_("亮灯"), ("due_key", "state", "round_id"), _measure_light, "due", "light", 10),
    "progress": Column(
        _("最近进展"), ("latest__text", "latest__happened_on"), _of("latest__text"), "", "progress", 34
    ),
    "leader": Column(_("责任领导"), ("leader",), _of("leader"), "leader", width=12),
    "unit_name": Column(
        _("责任股室"), ("measure__unit_name",), _of("measure__unit_name"), "office", width=16
    ),
    "co_units": Column(
        _("配合单位"),
        ("measure__co_units",),
        lambda row, lit: "、".join(row["measure__co_units"] or ()) or None,
        width=16,
    ),
    "person": Column(_("责任人"), ("measure__person_name",), _of("measure__person_name"), width=12),
    "evidence": Column(_("佐证"), ("proofs",), _of("proofs"), "", "number", 7),
    "state": Column(_("状态"), ("state",), _label("state", MEASURE_STATES), "", "state", 10),
    "standing": Column(_("问题状态"), ("finding_state", KEY_YEAR), _standing("finding_state"), width=12),
}
COLUMNS = {"finding": FINDING_COLUMNS, "measure": MEASURE_COLUMNS}
SHOWN = {
    "all": ("number", "title", "done", "office", "leaders", "due", "light", "state"),
    "problems": ("number", "title", "place", "measures", "office", "finished", "state"),
    "tasks": ("number", "text", "kind", "due", "light", "progress"),
    "responsibilities": ("number", "text", "leader", "unit_name", "person", "due", "state"),
}
NAMES = {
    "all": _("台账"),
    "problems": _("问题清单"),
    "tasks": _("任务清单"),
    "responsibilities": _("责任清单"),
}


GRAINS = {"all": "finding", "problems": "finding", "tasks": "measure", "responsibilities": "measure"}
LISTS = tuple(GRAINS)


def columns_of(name: str, said: str, round: Round | None) -> dict[str, Column]:
    """The columns that an address names, with dots between; else those of the list."""
    return chosen(GRAINS[name], tuple(said.split("."))) or chosen(GRAINS[name], keys_of(name, round))


def chosen(grain: str, keys: tuple[str, ...]) -> dict[str, Column]:
    """These columns, in this order; names that the grain does not know are passed over."""
    known = COLUMNS[grain]
    return {key: known[key] for key in keys if key in known}


def keys_of(name: str, round: Round | None) -> tuple[str, ...]:
    """The columns of a list as the round has them; over all rounds the unit stands behind the number."""
    shown = SHOWN[name]
    if round is None:
        return (shown[0], "unit", *shown[1:])
    return tuple(_arranged(round).get(name, {}).get("columns") or shown)


def list_name(name: str, round: Round | None) -> str:
    """What the round calls the list."""
    called = _arranged(round).get(name, {}).get("name") if round else ""
    return called or worded(NAMES[name], round)


def _arranged(round: Round) -> dict[str, Any]:
    arrangement = getattr(round, "arrangement", None)
    return arrangement.lists if arrangement else {}
