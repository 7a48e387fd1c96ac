"""The families of rules (规则类别): the letter that their codes begin with, and what they are called.

The key is the folder below rules/. A letter is never given to a second family.
"""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Family:
    letter: str
    title: str


FAMILIES = {
    "dates": Family("D", "日期"),
    "lost": Family("L", "缺数"),
    "arithmetic": Family("A", "算术"),
    "approximators": Family("Q", "概数"),
    "structure": Family("S", "结构"),
    "wording": Family("W", "用语"),
    "punctuation": Family("P", "标点"),
    "layout": Family("G", "版式"),
    "disclosure": Family("X", "泄露"),
    "timeliness": Family("T", "时效"),
}
