"""No pattern of the readers slows down on text made for it: time grows with length, not with its square."""

import importlib
import pkgutil
import re
import time
from collections.abc import Iterator

import pytest

import taizhang.documents

PUMPS = [
    " ",
    "\u3000",
    "一",
    "甲",
    "1",
    "(",
    "（",
    "首页 ",
    "首页>",
    "甲 > ",
    "大 ",
    "打印|",
    "<meta ",
    '"',
    '""',
    "a=",
    "- ",
    "第1",
    "2025年",
    "\\.",
    "[",
    "[$-",
    "y",
    "0.",
    "A1",
    "http://a",
    "_x000",
    "%1",
    "&gt;",
    "\r\n",
    "\t",
]
LENGTH = 64 * 1024
# A quadratic pattern takes minutes at this length; a busy machine does not take a linear one this long.
SECONDS = 1.0


def patterns() -> Iterator[tuple[str, re.Pattern[str]]]:
    for found in pkgutil.walk_packages(taizhang.documents.__path__, "taizhang.documents."):
        if ".grammar" in found.name or found.name.endswith((".child", ".ocr")):
            continue
        module = importlib.import_module(found.name)
        for name, value in vars(module).items():
            if isinstance(value, re.Pattern) and isinstance(value.pattern, str):
                yield f"{found.name.removeprefix('taizhang.documents.')}.{name}", value


PATTERNS = dict(patterns())


def test_the_patterns_are_found():
    assert len(PATTERNS) > 25


@pytest.mark.parametrize("name", PATTERNS)
def test_time_grows_with_length_only(name):
    for pump in PUMPS:
        text = (pump * LENGTH)[:LENGTH] + "\0"
        begun = time.process_time()
        PATTERNS[name].match(text)
        sum(1 for _ in PATTERNS[name].finditer(text))
        assert time.process_time() - begun < SECONDS, repr(pump)
