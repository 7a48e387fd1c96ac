"""The process in which a PDF is set (排版子进程); started by make.py, of no use by hand."""

import json
import os
import re
import sys
from datetime import UTC, datetime
from pathlib import Path
from typing import Any, Final

from taizhang.documents.child import confine
from taizhang.documents.limits import Limits
from taizhang.publishing.exports.pdf.faces import chosen

TEMPLATE = Path(__file__).with_name("letter.typ")
CORES = 2
STANDARD: Final = "a-2b"
# What typst says of a sign that no font has, and of one that PDF/A does not know.
LACKING = re.compile(r"the text [\"'`“](.{1,400}?)[\"'`”] could not be displayed", re.DOTALL)


def main() -> None:
    order = json.loads(sys.stdin.buffer.readline())
    data = sys.stdin.buffer.read().decode()
    bounds = order["bounds"]
    spare_processors()
    confine(Limits(memory_bytes=bounds["memory_bytes"], cpu_seconds=bounds["cpu_seconds"]))
    sys.stdout.buffer.write(answer(order, data))


def spare_processors() -> None:
    """Two are enough; a thread for each of sixty would reserve memory that counts as taken."""
    if hasattr(os, "sched_setaffinity"):
        os.sched_setaffinity(0, sorted(os.sched_getaffinity(0))[:CORES])


def answer(order: dict[str, Any], data: str) -> bytes:
    import typst

    fonts = typst.Fonts(font_paths=[order["fonts"]] if order["fonts"] else [])
    faces = chosen(fonts.families())
    if faces is None:
        return _refusal("fonts")
    source = TEMPLATE.read_bytes()
    compiler = typst.Compiler(input=source, font_paths=fonts)
    try:
        made = compiler.compile(
            input=source,
            format="pdf",
            pdf_standards=[STANDARD],
            timestamp=datetime.fromtimestamp(order["made"], UTC),
            sys_inputs={"data": data, "faces": json.dumps(faces)},
        )
    except typst.TypstError as error:
        lacking = LACKING.search(str(error))
        if not lacking:
            raise
        return _refusal("glyphs", lacking[1].strip("\"'"))
    assert isinstance(made, bytes)
    return b"pdf\n" + made


def _refusal(code: str, signs: str = "") -> bytes:
    return b"refusal\n" + json.dumps({"code": code, "signs": signs}).encode()


if __name__ == "__main__":
    main()
