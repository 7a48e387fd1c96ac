"""For programs (JSON)."""

import json as notation
import sys
from dataclasses import dataclass
from typing import Any

from taizhang.console.language import gettext as _
from taizhang.console.reviewing import Answer
from taizhang.review.reports.json import as_json, summary_of_several
from taizhang.review.reports.tally import Tally


@dataclass(frozen=True)
class JsonFace:
    """One object for a single file, else a list of them (docs/checking.md)."""

    is_single: bool

    def page(self, number: int, answer: Answer) -> str:
        if answer.report is None:
            said: dict[str, Any] = {"file": str(answer.file), "error": answer.refusal}
        else:
            said = {"file": str(answer.file), **as_json(answer.report, _)}
        if self.is_single:
            del said["file"]
            return "" if "error" in said else f"{dumped(said)}\n"
        return dumped(said).replace("\n", "\n  ")  # two levels inside: strings hold no bare line ends

    def written(self) -> "JsonSheets":
        return JsonSheets(self)


def dumped(said: dict[str, Any]) -> str:
    return notation.dumps(said, ensure_ascii=False, indent=1)


class JsonSheets:
    def __init__(self, face: JsonFace) -> None:
        self.is_single, self.files = face.is_single, 0

    def add(self, page: str) -> None:
        before = "" if self.is_single else ",\n  " if self.files else '{\n "files": [\n  '
        sys.stdout.write(before + page)
        self.files += 1

    def end(self, total: Tally, refusals: list[str], files: int) -> None:
        if not self.is_single:
            said = dumped(summary_of_several(total, files, len(refusals)))
            sys.stdout.write("\n ],\n" + said.removeprefix("{\n") + "\n")
