"""Where each new thing goes, which words fill its patterns, and what is left to do by hand (去处)."""

import ast
import re
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path

STATE_FIELD = re.compile(r"^    state = models\.\w{1,30}\([^)\n]{0,120}choices=(\w{1,60})", re.MULTILINE)
CLASS = re.compile(r"^class (\w{1,60})\(", re.MULTILINE)
FIRST_MEMBER = r"^class {name}\([^\n]{{0,80}}:\n(?:    \"\"\"[^\"]{{0,400}}\"\"\"\n\n?)?    (\w{{1,60}}) ="
FAMILY = re.compile(r'^    "(\w{1,40})": "([A-Z])",$', re.MULTILINE)
TRANSLATE = (
    "bin/translations, then fill in the empty sentences of src/taizhang/locale/en/LC_MESSAGES/django.po"
)
# Past participles that do not end in -ed; an event is named with one.
IRREGULAR = {
    "begin": "begun",
    "choose": "chosen",
    "draw": "drawn",
    "find": "found",
    "give": "given",
    "hold": "held",
    "lay": "laid",
    "make": "made",
    "put": "put",
    "read": "read",
    "say": "said",
    "send": "sent",
    "set": "set",
    "split": "split",
    "take": "taken",
    "withdraw": "withdrawn",
    "write": "written",
}


class NoRoom(Exception):
    """It cannot be put there; the message says why and what to do instead."""


@dataclass(frozen=True)
class Plan:
    """``files`` maps each file to the pattern it is written from, ``edits`` each file there is to what changes it."""

    root: Path
    files: dict[Path, str]
    words: dict[str, str]
    following: tuple[str, ...]
    edits: dict[Path, Callable[[str], str]] = field(default_factory=dict)


def camel(name: str) -> str:
    return "".join(part.capitalize() for part in name.split("_"))


def participle(verb: str) -> str:
    """``send_back`` → ``SentBack``, ``apply`` → ``Applied``."""
    head, _, rest = verb.partition("_")
    if head in IRREGULAR:
        done = IRREGULAR[head]
    elif head.endswith("e"):
        done = f"{head}d"
    elif re.search(r"[^aeiou]y$", head):
        done = f"{head[:-1]}ied"
    else:
        done = f"{head}ed"
    return camel(f"{done}_{rest}" if rest else done)


def house(root: Path) -> Path:
    return root / "src" / "taizhang"


def split_place(place: str, example: str) -> tuple[str, str]:
    room, slash, name = place.partition("/")
    if not slash or "/" in name:
        raise NoRoom(f"“{place}” names no room: write it like {example}")
    return room, name


def storey_of(root: Path, room: str) -> str:
    """The storey whose room this is."""
    found = [path.parents[1].name for path in house(root).glob(f"*/{room}/apps.py")]
    if not found:
        rooms = sorted(
            f"{path.parents[1].name}/{path.parent.name}" for path in house(root).glob("*/*/apps.py")
        )
        raise NoRoom(f"there is no room “{room}”; the rooms are: {', '.join(rooms)}")
    return found[0]


def standing(root: Path, room: str) -> dict[str, str]:
    """The model of a room whose state the gate moves, and the first of its states."""
    storey = storey_of(root, room)
    models = house(root) / storey / room / "models.py"
    text = models.read_text("utf-8") if models.is_file() else ""
    field = STATE_FIELD.search(text)
    if not field:
        raise NoRoom(
            f"nothing in {storey}/{room}/models.py has a state: say with --on which room's rows it moves"
        )
    model = [found[1] for found in CLASS.finditer(text) if found.start() < field.start()][-1]
    states = (models.with_name("states.py")).read_text("utf-8")
    first = re.search(FIRST_MEMBER.format(name=field[1]), states, re.MULTILINE)
    if not first:
        raise NoRoom(f"{storey}/{room}/states.py does not list the states of {field[1]}")
    words = {"model": model, "state": field[1], "first": first[1], "row": model.lower()}
    return words | {"subject_room": f"taizhang.{storey}.{room}"}


def action(root: Path, place: str, title: str, on: str | None) -> Plan:
    room, verb = split_place(place, "writeoffs/withdraw")
    storey = storey_of(root, room)
    words = standing(root, on or room)
    words |= {
        "verb": verb,
        "title": title,
        "event": participle(verb),
        "module": f"taizhang.{storey}.{room}.actions",
    }
    files = {
        house(root) / storey / room / "actions" / f"{verb}.py": "action.txt",
        root / "tests" / storey / room / f"test_{verb}.py": "action_test.txt",
    }
    following = (
        f"{storey}/{room}/actions/{verb}.py: who may, from which state to which, under which guards, what it does",
        "tests/ledger/test_lifecycle.py: a line of the table; until then it fails",
        "bin/taizhang lifecycle > docs/lifecycle.md",
        "a page that offers it: bin/new page",
        TRANSLATE,
    )
    return Plan(root, files, words, following)


def export(root: Path, place: str, title: str, _on: str | None) -> Plan:
    room = house(root) / "publishing" / "exports"
    if not (room / "__init__.py").is_file():
        raise NoRoom("there is no publishing/exports here, so an export has nowhere to live")
    files = {
        room / f"{place}.py": "export.txt",
        root / "tests" / "publishing" / "exports" / f"test_{place}.py": "export_test.txt",
    }
    following = (
        f"publishing/exports/{place}.py: the headings as the trade writes them, the fields of a row, the widths",
        "who fills the rows: a question in publishing/…/queries.py; who asks for it: a page or a command",
    )
    return Plan(root, files, {"name": place, "title": title}, following)


def rule(root: Path, place: str, title: str, _on: str | None) -> Plan:
    family, name = split_place(place, "dates/date_doubled")
    review = house(root) / "review"
    rules, letters = review / "rules", family_letters(review / "families.py")
    if family not in letters:
        raise NoRoom(f"there is no family “{family}”; the families are: {', '.join(sorted(letters))}")
    files = {
        rules / family / f"{name}.py": "rule.txt",
        root / "tests" / "review" / "rules" / family / f"{name}.md": "rule_cases.txt",
    }
    following = (
        f"review/rules/{family}/{name}.py: 做什么、为什么, wrong and right examples, the source, then the check",
        f"tests/review/rules/{family}/{name}.md: ⟦…⟧ around what must be marked, and texts that must be left alone",
        "what is wrong with a Word file itself is described, not shown: tests/review/word_pages/notation.py says how",
        "pytest tests/review -k " + name,
        "bin/taizhang rule --write docs/rules",
        TRANSLATE,
    )
    words = {"name": name, "title": title, "code": next_code(rules / family, letters[family])}
    return Plan(root, files, words, following)


def family_letters(table: Path) -> dict[str, str]:
    """The letters of the families, read from review/families.py without running it."""
    found = FAMILY.findall(table.read_text("utf-8")) if table.is_file() else []
    if not found:
        raise NoRoom("there is no review/families.py here, so a rule has nowhere to live")
    return dict(found)


def next_code(family: Path, letter: str) -> str:
    """The number after the highest of the family; codes are never used again."""
    taken = [
        int(number)
        for path in sorted(family.glob("*.py"))
        for number in re.findall(rf'code="{letter}(\d{{3}})"', path.read_text("utf-8"))
    ]
    return f"{letter}{max(taken, default=100) + 1}"


def register(root: Path, place: str, title: str, _on: str | None) -> Plan:
    declared = house(root) / "registers" / "declared"
    files = {
        declared / f"{place}.py": "register.txt",
        root / "tests" / "registers" / "declared" / f"test_{place}.py": "register_test.txt",
    }
    following = (
        f"registers/declared/{place}.py: the fields with the headings that sheets give them, the keys, the rules, the figures",
        f'the migration: makemigrations books --name {place}, and to its operations ends_once("until", "books_{place}")',
        f"tests/registers/declared/test_{place}.py: sheets and wrong rows as the trade writes them",
        "GLOSSARY.md: its word, if it is a new one",
        TRANSLATE,
    )
    last = declared / "__init__.py"
    return Plan(root, files, {"name": place, "title": title}, following, {last: _listed(place)})


def _listed(place: str) -> Callable[[str], str]:
    """The new register is read last; people put it where it belongs."""

    def listed(text: str) -> str:
        head, mark, tail = text.rpartition(")")
        return f'{head}    "{place}",\n{mark}{tail}'

    return listed


def page(root: Path, place: str, title: str, _on: str | None) -> Plan:
    room, name = split_place(place, "findings/timeline")
    desk = house(root) / "web" / "desk"
    addresses = desk / room / "urls.py"
    if not addresses.is_file():
        rooms = sorted(path.parent.name for path in desk.glob("*/urls.py"))
        raise NoRoom(f"web/desk/{room} has no urls.py; the rooms of the desk are: {', '.join(rooms)}")
    route = f"{room}-{name}".replace("_", "-")
    files = {
        desk / room / f"{name}.py": "page.txt",
        house(root) / "web" / "templates" / room / f"{name}.html": "page_template.txt",
        root / "tests" / "web" / room / f"test_{name}.py": "page_test.txt",
    }
    following = (
        f"web/desk/{room}/urls.py: the address as a noun, with the row it is about, if it is about one",
        f"web/desk/{room}/{name}.py: the roles in @staff(…), the question it asks, the action it calls",
        f"web/templates/{room}/{name}.html: what is shown; then look at it, on a phone too",
        TRANSLATE,
    )
    line = f'path("{place.replace("_", "-")}", {name}, name="{route}")'
    words = {"room": room, "name": name, "title": title, "route": route}
    edit = {addresses: lambda text: with_address(text, f"taizhang.web.desk.{room}.{name}", name, line)}
    return Plan(root, files, words, following, edit)


def with_address(text: str, module: str, name: str, line: str) -> str:
    """The list of addresses with one more at its end, and what it imports; imports are sorted afterwards."""
    listed = next(
        node.value
        for node in ast.parse(text).body
        if isinstance(node, ast.Assign | ast.AnnAssign) and isinstance(node.value, ast.List)
    )
    lines = text.splitlines(keepends=True)
    last = (listed.end_lineno or 1) - 1
    at = len(lines[last].encode()[: (listed.end_col_offset or 1) - 1].decode())
    head, tail = lines[last][:at], lines[last][at:]
    comma = "" if not listed.elts or head.rstrip().endswith(",") or not head.strip() else ", "
    lines[last] = f"{head}{comma}\n    {line},\n{tail}"
    first = next(index for index, one in enumerate(lines) if one.startswith(("from ", "import ")))
    lines.insert(first, f"from django.urls import path\nfrom {module} import {name}\n")
    return "".join(lines)


KINDS: dict[str, Callable[[Path, str, str, str | None], Plan]] = {
    "rule": rule,
    "action": action,
    "register": register,
    "export": export,
    "page": page,
}
