"""Number formats of a workbook (数字格式): which numbers are dates, which are percentages."""

import re
from dataclasses import dataclass
from functools import cache

from taizhang.documents.formats.trees import tree

# Formats without a text of their own in the file (ECMA-376 part 1, §18.8.30), as a Chinese Excel shows them.
BUILT_IN = {
    2: "0.00", 4: "#,##0.00", 9: "0%", 10: "0.00%", 39: "#,##0.00", 40: "#,##0.00",
    14: "yyyy/m/d", 15: "yyyy-mm-dd", 16: "m月d日", 17: "yyyy年m月", 22: "yyyy/m/d h:mm",
    27: "yyyy年m月", 28: "m月d日", 29: "m月d日", 30: "yyyy-m-d", 31: "yyyy年m月d日", 36: "yyyy年m月",
    50: "yyyy年m月", 51: "m月d日", 52: "yyyy年m月", 53: "m月d日", 54: "m月d日", 57: "yyyy年m月", 58: "m月d日",
    **dict.fromkeys((18, 19, 20, 21, 32, 33, 34, 35, 45, 46, 47, 55, 56), "h:mm:ss"),
}  # fmt: skip
PIECE = re.compile(r'"[^"]{0,99}"|\\.|\[[^\]]{0,99}\]|_.|\*.|[yY]+|[mM]+|[dD]+|[hHsS]+|.', re.DOTALL)


@dataclass(frozen=True, slots=True)
class Style:
    """One number format: its kind (date, time, percent, number) and what it takes to show a value."""

    kind: str = "number"
    code: str = "General"
    decimals: int | None = None


def styles(part: bytes | None) -> list[Style]:
    """By the index that a cell carries."""
    if part is None:
        return []
    root = tree(part)
    codes = {
        item.get("numFmtId"): item.get("formatCode", "") for item in root.iterfind("{*}numFmts/{*}numFmt")
    }
    found = []
    for item in root.iterfind("{*}cellXfs/{*}xf"):
        number = item.get("numFmtId", "0")
        code = codes.get(number) or BUILT_IN.get(
            int(number) if number.isascii() and number.isdigit() else 0, "General"
        )
        found.append(style(code))
    return found


@cache
def style(code: str) -> Style:
    section = code[:200].split(";")[0]
    pieces = PIECE.findall(section)
    bare = "".join(piece for piece in pieces if piece[0] not in '"\\[_*').lower()
    if "general" in bare or "@" in bare:
        return Style(code=section)
    if "%" in bare:
        return Style("percent", section, decimals_of(bare) or 0)
    if "y" in bare or "d" in bare or ("m" in bare and "h" not in bare and "s" not in bare):
        return Style("date", section)
    if "h" in bare or "s" in bare:
        return Style("time", section)
    return Style("number", section, decimals_of(bare))


def decimals_of(bare: str) -> int | None:
    """How many decimals are shown; None where the format leaves it to the number."""
    match = re.search(r"0(?:\.(0{1,10}))?(?![0#.])", bare)
    return (
        None
        if match is None or "e" in bare or "?" in bare or "/" in bare or "#" in bare.partition(".")[2]
        else len(match[1] or "")
    )
