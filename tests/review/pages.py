"""Reads a page of cases: every fenced block is one case, ⟦…⟧ is exactly what the rule must mark."""

import re
from collections.abc import Iterable
from pathlib import Path

from taizhang.documents.span import Span

FENCE = re.compile(r"^```\n(.*?)^```", re.MULTILINE | re.DOTALL)


def cases(page: Path) -> list[str]:
    return FENCE.findall(page.read_text("utf-8"))


def unmarked(case: str) -> str:
    return re.sub("[⟦⟧]", "", case)


def marked(text: str, spans: Iterable[Span]) -> str:
    """The text with its marks put in, to compare and to show."""
    for span in sorted(set(spans), reverse=True):
        text = f"{text[: span.start]}⟦{text[span.start : span.end]}⟧{text[span.end :]}"
    return text
