"""Texts of a workbook (共享字符串): plain, rich, without the phonetic guide."""

import re

from lxml import etree

from taizhang.documents.formats.trees import tree

# Characters that XML cannot hold are written _xHHHH_ (ECMA-376 part 1, §22.9.2.19).
ESCAPE = re.compile(r"_x([0-9A-Fa-f]{4})_")
KEPT_CONTROLS = {0x09, 0x0A}


def shared_strings(part: bytes | None) -> list[str]:
    return [] if part is None else [string(item) for item in tree(part).iterfind("{*}si")]


def string(item: etree._Element) -> str:
    """The text of <si> or <is>; <rPh> (how a word is read) is not part of it."""
    texts = [piece.text or "" for piece in item.iterfind("{*}t")]
    texts += [piece.text or "" for piece in item.iterfind("{*}r/{*}t")]
    return clean("".join(texts))


def clean(text: str) -> str:
    text = ESCAPE.sub(decoded, text) if "_x" in text else text
    return text.replace("\r\n", "\n").replace("\r", "\n")


def decoded(match: re.Match[str]) -> str:
    code = int(match[1], 16)
    if code == 0x0D or (code < 0x20 and code not in KEPT_CONTROLS) or 0xD800 <= code <= 0xDFFF:
        return ""
    return chr(code)
