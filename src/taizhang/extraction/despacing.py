"""Stray spaces of web copies (错位空格): 截至 2024 年 10 月, 整改 落实 情况, 2 023年1月."""

import re

from taizhang.documents.nodes import Document

# One space between two signs of running text. Two and more are meant: they part columns and signatures; and so is
# one before a label with its colon (责任领导：甲 责任单位：乙).
_LABEL = r"(?:责任|牵头|配合|协办|分管|主管|整改|完成|办结)[一-龥]{1,5}[：:]"
_SIGN = "一-龥。，、；：“”‘’（）《》"
_STRAY = re.compile(rf"(?<=[{_SIGN}])[ \u3000\u00a0](?!{_LABEL})(?=[{_SIGN}\d])|(?<=\d)[ \u00a0](?=[一-龥])")
# In a copy so damaged, figures and addresses are torn as well.
_TORN = re.compile(r"(?<=\d)[ \u00a0](?=[\d.%-])|(?<=\d[.-])[ \u00a0](?=\d)|(?<=[a-z]\.)[ \u00a0](?=[a-z])")
# Fewer than this may be meant (names in a row); from here on the copy is at fault.
_FEWEST, _SHARE = 8, 0.01


def stray_spaces(document: Document) -> list[int]:
    """Offsets of spaces that stand in no manuscript, in reading order; empty where there are few."""
    text = document.text
    strays = [match.start() for match in _STRAY.finditer(text)]
    if len(strays) < max(_FEWEST, _SHARE * len(text)):
        return []
    tables = [table.span for table in document.tables]
    torn = (match.start() for match in _TORN.finditer(text))
    return sorted({*strays, *(at for at in torn if not any(span.start <= at < span.end for span in tables))})
