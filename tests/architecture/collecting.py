"""Every pattern that the house compiles, and where: python -m architecture.collecting prints them as JSON (正则清单)."""

import ast
import importlib
import json
import pkgutil
import re
import sys
from pathlib import Path
from typing import Any

HOUSE = Path(__file__).resolve().parents[2] / "src" / "taizhang"
INLINE = {"match", "search", "sub", "fullmatch", "findall", "finditer", "split"}
FOUND: dict[str, tuple[str, int]] = {}


def watch() -> None:
    compile_it = re.compile

    def noted(pattern: Any, flags: int = 0) -> Any:
        made = compile_it(pattern, flags)
        frame = sys._getframe(1)
        if isinstance(made.pattern, str) and frame.f_code.co_filename.startswith(str(HOUSE)):
            place = f"{Path(frame.f_code.co_filename).relative_to(HOUSE)}:{frame.f_lineno}"
            FOUND.setdefault(made.pattern, (place, made.flags))
        return made

    re.compile = noted  # type: ignore[assignment]


def inline() -> None:
    """Patterns that are written where they are used."""
    for path in HOUSE.rglob("*.py"):
        for node in ast.walk(ast.parse(path.read_text("utf-8"))):
            is_call = isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute)
            if (
                is_call
                and ast.unparse(node.func).startswith("re.")
                and node.func.attr in INLINE
                and node.args
            ):
                first = node.args[0]
                if isinstance(first, ast.Constant) and isinstance(first.value, str):
                    FOUND.setdefault(first.value, (f"{path.relative_to(HOUSE)}:{node.lineno}", 0))


SEARCHING = {"search", "sub", "subn", "findall", "finditer", "split"}


def methods() -> tuple[dict[str, set[str]], dict[str, set[str]]]:
    """What is called on each name anywhere in the house, and what is called at all in each file."""
    by_name: dict[str, set[str]] = {}
    by_file: dict[str, set[str]] = {}
    for path in HOUSE.rglob("*.py"):
        for node in ast.walk(ast.parse(path.read_text("utf-8"))):
            if isinstance(node, ast.Attribute) and node.attr in SEARCHING | {"match", "fullmatch"}:
                by_file.setdefault(str(path.relative_to(HOUSE)), set()).add(node.attr)
                if isinstance(node.value, ast.Name):
                    by_name.setdefault(known_as(node.value.id, path), set()).add(node.attr)
    return by_name, by_file


def known_as(name: str, path: Path) -> str:
    """What is private to a file is called there and nowhere else."""
    return f"{path.relative_to(HOUSE)}:{name}" if name.startswith("_") else name


def name_at(place: str) -> str:
    """The name that the pattern of a place is given, where it is given one of its own."""
    file, _colon, line = place.partition(":")
    for node in ast.parse((HOUSE / file).read_text("utf-8")).body:
        if isinstance(node, ast.Assign) and node.lineno <= int(line) <= (node.end_lineno or 0):
            is_own = isinstance(node.value, ast.Call) and isinstance(node.targets[0], ast.Name)
            return known_as(node.targets[0].id, HOUSE / file) if is_own else ""
    return ""


def is_searched(place: str, by_name: dict[str, set[str]], by_file: dict[str, set[str]]) -> bool:
    """Whether it is looked for anywhere in a text; else it is matched from one place, and its length is what counts."""
    name = name_at(place)
    called = by_name.get(name, set()) if name else by_file.get(place.partition(":")[0], set())
    return bool(called & SEARCHING) or not called


def main() -> None:
    watch()
    import django

    django.setup()
    import taizhang

    for found in pkgutil.walk_packages(taizhang.__path__, "taizhang."):
        if not found.name.endswith(("child", "__main__", ".ocr", ".dasking", "migrations")):
            try:
                importlib.import_module(found.name)
            except ImportError:
                continue
    inline()
    known = methods()
    told = [[text, *about, is_searched(about[0], *known)] for text, about in FOUND.items()]
    print(json.dumps(told, ensure_ascii=False))


if __name__ == "__main__":
    main()
