"""Counts a document states about itself (总述数): how many aspects, problems, measures, how many done."""

import re
from collections.abc import Iterable

from taizhang.documents.grammar.numerals import number
from taizhang.documents.grammar.sentences import sentences
from taizhang.documents.span import Span
from taizhang.extraction.prose.reading import Reading

_N = r"(?P<n>\d{1,4})"
# 三项 before a noun often counts the prose; only aspects and classes are believed in Chinese numerals.
_N_CN = r"(?P<n>\d{1,4}|[一二三四五六七八九十百]{1,4})"
# Counts are believed only in a sentence that speaks of the inspection or its rectification.
_CONTEXT = re.compile(r"反馈|巡察|巡视|审计|督察|整改|发现|指出|清单|细化|分解")
_PATTERNS: tuple[tuple[str, re.Pattern[str]], ...] = (
    ("aspects", re.compile(rf"{_N_CN}个?(?:大)?方面")),
    ("classes", re.compile(rf"{_N_CN}(?:大)?类(?:问题)?")),
    (
        "findings",
        re.compile(
            rf"(?:分解|细化|梳理|归纳)(?:整理)?(?:为|成|出)(?:了)?{_N}[个项条](?:具体|整改|反馈)*(?:问题|事项|[,:。;])"
        ),
    ),
    (
        "findings",
        re.compile(
            rf"{_N}[个项条](?:具体|反馈|巡察|突出|主要|方面)*问题(?!线索)|问题[,]?共(?:计)?(?P<n2>\d{{1,4}})[个项条](?!大?方面|大?类|领域|环节)"
        ),
    ),
    (
        "measures",
        re.compile(
            rf"{_N}[个项条](?:具体)?(?:整改)?(?:措施|举措)|(?:整改)?措施(?:共)?(?P<n2>\d{{1,4}})[项条个]"
        ),
    ),
    (
        "done",
        re.compile(
            rf"(?:已完成|完成)(?:整改)?(?P<n2>\d{{1,4}})[个项]|{_N}[个项](?:问题)?(?:已完成|已整改|已全部完成)(?!(?:整改)?(?:了)?\d)"
        ),
    ),
    (
        "ongoing",
        re.compile(
            rf"(?:正在|尚在|仍在)(?:持续)?(?:整改|推进)(?P<n2>\d{{1,4}})[个项]|{_N}[个项](?:问题)?(?:正在|尚在|仍在)(?!(?:持续)?(?:整改|推进)?\d)"
        ),
    ),
)
_PART_OF = re.compile(r"(?:以往|上轮|上一轮|其他|部分|立行立改|第)[^,。;]{0,8}$")


def declared_counts(reading: Reading, paragraphs: Iterable[Span]) -> dict[str, tuple[int, Span]]:
    """The first count of each sort, with where it stands."""
    found: dict[str, tuple[int, Span]] = {}
    for paragraph in paragraphs:
        if _CONTEXT.search(reading[paragraph]):
            for sentence in sentences(reading.folded, reading.shield, paragraph):
                _count(reading, sentence, found)
    return found


def _count(reading: Reading, sentence: Span, found: dict[str, tuple[int, Span]]) -> None:
    for name, pattern in _PATTERNS:
        match = pattern.search(reading.folded, sentence.start, sentence.end)
        if match is None or name in found:
            continue
        value = number(match.groupdict().get("n2") or match["n"])
        if value and not _PART_OF.search(reading[Span(sentence.start, match.start())]):
            found[name] = value, Span(*match.span())
