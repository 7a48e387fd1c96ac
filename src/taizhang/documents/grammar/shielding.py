"""What stands in quotation marks, book titles or brackets (引文遮蔽) and must not be cut."""

import re
from collections.abc import Iterable

from taizhang.documents.span import Span

PAIRS = {"“": "”", "‘": "’", "「": "」", "『": "』", "《": "》", "〈": "〉", "(": ")", "[": "]", "〔": "〕"}
CLOSERS = {closer: opener for opener, closer in PAIRS.items()}
_SIGNS = re.compile(f"[{re.escape(''.join([*PAIRS, *CLOSERS, chr(34)]))}]")


class Shield:
    """For every character of a folded text: how many pairs of quotes or brackets enclose it.

    Only pairs that close within their own paragraph count: a quote that was opened and never closed hides nothing.
    The signs themselves belong to the outside.
    """

    def __init__(self, folded: str, paragraphs: Iterable[Span]) -> None:
        self._covered = bytearray(len(folded) + 1)
        for paragraph in paragraphs:
            for opened, closed in pairs(folded, paragraph):
                self._covered[opened + 1 : closed] = b"\x01" * (closed - opened - 1)

    def covers(self, offset: int) -> bool:
        return bool(self._covered[offset])


def pairs(folded: str, paragraph: Span) -> list[tuple[int, int]]:
    """Offsets of opening and closing sign of every outermost pair, in reading order."""
    found: list[tuple[int, int]] = []
    open_at: list[tuple[str, int]] = []
    for met in _SIGNS.finditer(folded, paragraph.start, paragraph.end):
        sign, offset = met[0], met.start()
        if sign == '"' and any(opener == '"' for opener, _ in open_at[-_REACH:]):
            sign = "”"
        if sign in PAIRS or sign == '"':
            open_at.append((sign, offset))
        elif sign in CLOSERS:
            _close(CLOSERS[sign], offset, open_at, found)
    return found


# A closing sign looks for its opener through so many signs left open in between.
_REACH = 6


def _close(opener: str, offset: int, open_at: list[tuple[str, int]], found: list[tuple[int, int]]) -> None:
    wanted = {opener, '"'} if opener == "“" else {opener}
    for depth in range(len(open_at) - 1, max(-1, len(open_at) - 1 - _REACH), -1):
        if open_at[depth][0] in wanted:
            start = open_at[depth][1]
            del open_at[depth:]
            while found and found[-1][0] > start:
                found.pop()
            found.append((start, offset))
            return
