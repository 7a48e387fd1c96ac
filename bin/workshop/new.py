"""Writes a new thing where it belongs, with its test, and says what to fill in next (新增).

bin/new rule FAMILY/WHAT_IS_WRONG 中文名       bin/new rule dates/date_doubled 日期重写
bin/new action ROOM/VERB 中文名 [--on ROOM]    bin/new action writeoffs/reopen 重新立项 --on findings
bin/new register NOUN 中文名                   bin/new register enterprises 企业
bin/new export SHEET 中文名                    bin/new export overdue_list 逾期清单
bin/new page ROOM/NOUN 中文名                  bin/new page findings/timeline 办理经过
"""

import re
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path
from string import Template

from workshop import plans
from workshop.machine import ROOT

PATTERNS = Path(__file__).with_name("patterns")
RUFF = Path(sys.executable).with_name("ruff")
NAME = re.compile(r"[a-z][a-z0-9_]{1,60}")
CHINESE = re.compile(r"[\u4e00-\u9fff]")


@dataclass(frozen=True)
class Wish:
    """What was asked for on the command line; ``place`` has a slash where the kind has rooms or families."""

    kind: str
    place: str
    title: str
    on: str | None = None


def read(arguments: list[str]) -> Wish:
    options: dict[str, str | None] = {"--on": None}
    words = list(arguments)
    for option in options:
        if option in words:
            at = words.index(option)
            options[option] = words[at + 1] if at + 1 < len(words) else ""
            del words[at : at + 2]
    if len(words) != 3 or words[0] not in plans.KINDS:
        raise plans.NoRoom(f"usage: bin/new KIND PLACE 中文名\n{__doc__}")
    kind, place, title = words
    if not all(NAME.fullmatch(part) for part in place.split("/")):
        raise plans.NoRoom(
            f"“{place}” is no name: small letters, digits and underscores, as in findings/timeline"
        )
    if not CHINESE.search(title):
        raise plans.NoRoom(f"“{title}” is what people will read: give it in Chinese, as in GLOSSARY.md")
    return Wish(kind, place, title, options["--on"])


def write(plan: plans.Plan) -> list[Path]:
    """Writes every file of the plan, or none when one of them is there already."""
    there = [path for path in plan.files if path.exists()]
    if there:
        raise plans.NoRoom(f"{there[0].relative_to(plan.root)} exists already; nothing was written")
    for path, pattern in plan.files.items():
        path.parent.mkdir(parents=True, exist_ok=True)
        text = (PATTERNS / pattern).read_text("utf-8")
        path.write_text(Template(text).substitute(plan.words), "utf-8")
    for path, changed in plan.edits.items():
        path.write_text(changed(path.read_text("utf-8")), "utf-8")
    tidy(plan.root, [path for path in (*plan.files, *plan.edits) if path.suffix == ".py"])
    return list(plan.files)


def tidy(root: Path, files: list[Path]) -> None:
    """Sorts imports and breaks lines: where a name comes in the alphabet depends on the room."""
    for command in (["check", "--quiet", "--select", "I", "--fix"], ["format", "--quiet"]):
        subprocess.run([RUFF, *command, *files], check=True, cwd=root)


def main(arguments: list[str], root: Path = ROOT) -> int:
    try:
        wish = read(arguments)
        plan = plans.KINDS[wish.kind](root, wish.place, wish.title, wish.on)
        written = write(plan)
    except plans.NoRoom as why:
        print(why, file=sys.stderr)
        return 1
    for path in written:
        print(f"wrote   {path.relative_to(root)}")
    for path in plan.edits:
        print(f"changed {path.relative_to(root)}")
    print("next:")
    for number, step in enumerate(plan.following, 1):
        print(f"  {number}. {step}")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
