"""Who owes a measure (责任归属): leader, units, person, out of plain, mixed or labelled cells."""

import re
from collections.abc import Callable
from dataclasses import dataclass

from taizhang.extraction.ledgers.columns import Field
from taizhang.extraction.ledgers.contents import SEPARATORS, is_date, is_name, is_office, tokens
from taizhang.extraction.ledgers.grid import LAYOUT_SPACE, lines_of
from taizhang.extraction.ledgers.headings import exact

LABELLED = re.compile(
    r"([\u4e00-\u9fff]{2,8})\s*[：:]\s*([^：:；;\r\n]{1,80}?)(?=[；;。\r\n]|[，,、\s]{1,3}[\u4e00-\u9fff]{2,8}\s*[：:]|$)"
)
# Columns whose cells are words, not sentences: only these can be taken apart word by word.
BRIEF: frozenset[Field] = frozenset({"leader", "lead_unit", "co_units", "person", "due"})
LIST = re.compile(r"[、，,；;\s]+")


@dataclass(frozen=True, slots=True)
class Owners:
    leader: str | None = None
    lead_unit: str | None = None
    co_units: tuple[str, ...] = ()
    person: str | None = None
    due: str | None = None

    def over(self, other: "Owners") -> "Owners":
        """What is said here, and where nothing is said, what the other says."""
        return Owners(
            self.leader or other.leader,
            self.lead_unit or other.lead_unit,
            self.co_units or other.co_units,
            self.person or other.person,
            self.due or other.due,
        )


def tidy(text: str, is_whole: Callable[[str], bool] = is_office) -> str:
    """A list over several lines with 、 between its members; a word broken over two lines in one piece."""
    lines = [LAYOUT_SPACE.sub("", line) for line in lines_of(text)]
    names = [line.rstrip("、，,；;") for line in lines]
    each_whole = all(len(name) > 1 and all(is_whole(part) for part in LIST.split(name)) for name in names)
    return "、".join(names) if each_whole else "".join(lines)


def several(text: str) -> tuple[str, ...]:
    return tuple(part for part in LIST.split(tidy(text)) if part)


def from_column(field: Field, text: str) -> Owners:
    """What a column of this field says; a cell that labels its parts (牵头单位：…) is read by label."""
    if not text:
        return Owners()
    if labelled := from_labels(text):
        return labelled
    if field == "leader":
        return Owners(leader=personal(text))
    if field == "person":
        return Owners(person=personal(text))
    if field == "lead_unit":
        return (
            from_mixed(("lead_unit", "person"), text) if adds_people(text) else Owners(lead_unit=tidy(text))
        )
    return Owners(co_units=several(text)) if field == "co_units" else Owners()


def adds_people(text: str) -> bool:
    """Offices, and below or behind them the people in charge, in a column headed as one of units."""
    words = tokens(text)
    first_person = next((place for place, word in enumerate(words) if is_name(word)), 0)
    return (
        first_person > 0
        and all(map(is_office, words[:first_person]))
        and all(map(is_name, words[first_person:]))
    )


def personal(text: str) -> str:
    """Names are as stated; 张　三 written wide is 张三, but two names apart stay apart."""
    parts = text.split()
    if len(parts) > 1 and all(len(part) >= 2 and is_name(part) for part in parts):
        return "、".join(part.rstrip("、，,") for part in parts)
    return tidy(text, is_name)


def from_labels(text: str) -> Owners | None:
    said = Owners()
    for found in LABELLED.finditer(text):
        match = exact(SHORT_LABELS.get(found.group(1), found.group(1)))
        if match is None:
            continue
        said = said.over(one(match.fields[0], found.group(2).strip(" ，,、")))
    return said if said != Owners() else None


SHORT_LABELS = {
    "牵头": "牵头单位",
    "配合": "配合单位",
    "主办": "主办单位",
    "协办": "协办单位",
    "参与": "参与单位",
}


def one(field: Field, text: str) -> Owners:
    if field == "co_units":
        return Owners(co_units=several(text))
    return Owners(
        leader=text if field == "leader" else None,
        lead_unit=text if field == "lead_unit" else None,
        person=text if field == "person" else None,
        due=text if field == "due" else None,
    )


def from_mixed(fields: tuple[Field, ...], text: str) -> Owners:
    """A cell under 责任单位及责任人: each word goes where its kind belongs, names in their order."""
    labelled = from_labels(text)
    if labelled or not set(fields) <= BRIEF:
        return labelled or Owners()
    heard: dict[str, list[str]] = {}
    people: list[Field] = [field for field in fields if field in ("leader", "person")]
    for token in (part for part in SEPARATORS.split(text) if part):
        field = kind_of(token, fields, people, heard)
        if field:
            heard.setdefault(field, []).append(token)
    said = {field: "、".join(words) for field, words in heard.items()}
    return Owners(said.get("leader"), said.get("lead_unit"), (), said.get("person"), said.get("due"))


def kind_of(
    token: str, fields: tuple[Field, ...], people: list[Field], heard: dict[str, list[str]]
) -> str | None:
    if "due" in fields and is_date(token):
        return "due"
    if "lead_unit" in fields and (is_office(token) or not people):
        return "lead_unit"
    if not people:
        return None
    return next((field for field in people if field not in heard), people[-1])
