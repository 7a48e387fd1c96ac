"""The figures of GB/T 9704—2012 as data (版式标准), with the clause behind each, and how far a file may stray.

What the clause states outright (规定) is suspect where it is broken; what it states with 一般 or 推荐 is a hint.
"""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Standard:
    """Lengths are millimetres (``_mm``), points (``_pt``) or characters (``_chars``)."""

    page_mm: tuple[float, float] = (210, 297)  # 5.1: A4
    page_tolerance_mm: float = 2  # sizes of A4 as programs round them
    top_mm: float = 37  # 5.2.1: 天头
    left_mm: float = 28  # 5.2.1: 订口
    margin_tolerance_mm: float = 1  # 5.2.1: ± 1 mm
    area_mm: tuple[float, float] = (156, 225)  # 5.2.1: 版心
    area_tolerance_mm: float = (
        2.5  # the clause gives none: that of both margins, and the rounding of programs
    )
    body_pt: float = 16  # 5.2.2: 3 号
    title_pt: float = 22  # 7.3.1: 2 号
    page_number_pt: float = 14  # 7.5: 4 号
    size_tolerance_pt: float = 0.5
    pitch_pt: tuple[float, float] = (
        27.9,
        30.1,
    )  # 5.2.3: 22 lines in 225 mm are 28.99; offices set 28, 29 or 30
    indent_chars: float = 2  # 7.3.3
    indent_tolerance_chars: float = 0.4
    right_chars: tuple[float, float] = (1.4, 12)  # 7.3.5: two or four, more under a wide seal
    # 5.2.4: the text is black; what screens call nearly black prints the same.
    black_most: int = 0x40


GB9704 = Standard()

# 7.3.3: the fonts of the four layers, and of the other parts (5.2.2, 7.3.1, 7.5).
FANG_SONG, KAI, HEI, SONG, SONG_TITLE = "仿宋", "楷体", "黑体", "宋体", "小标宋"
LAYERS = {"一、": HEI, "(一)": KAI, "1.": FANG_SONG, "(1)": FANG_SONG}

# Names of sizes as people use them in Word.
SIZES = {26: "一号", 24: "小一", 22: "二号", 18: "小二", 16: "三号", 15: "小三", 14: "四号", 12: "小四"} | {
    10.5: "五号",
    9: "小五",
}


def size_name(size_pt: float) -> str:
    """三号 where people have a name for it, else the points."""
    return SIZES.get(size_pt, f"{size_pt:g} 磅")
