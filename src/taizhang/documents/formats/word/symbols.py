"""Signs of symbol fonts (符号字体) that stand for something in office papers, as the characters that mean the same."""

# By font and code point of the private area, as Word writes <w:sym>; the glyphs of the fonts of that name.
SYMBOLS = {
    "Wingdings": {
        0xF0FE: "☑",
        0xF052: "☑",
        0xF0FC: "✓",
        0xF0FB: "✗",
        0xF0FD: "☒",
        0xF0A8: "□",
        0xF06F: "□",
        0xF071: "□",
        0xF06C: "●",
        0xF06E: "■",
        0xF0D8: "➢",
        0xF0E0: "→",
        0xF0AB: "★",
        0xF075: "◆",
        0xF0A7: "▪",
        0xF0A1: "○",
        **{0xF081 + index: "①②③④⑤⑥⑦⑧⑨⑩"[index] for index in range(10)},
        **{0xF08C + index: "①②③④⑤⑥⑦⑧⑨⑩"[index] for index in range(10)},
    },
    "Wingdings 2": {0xF052: "☑", 0xF053: "☒", 0xF050: "✓", 0xF04F: "✗", 0xF0A3: "□", 0xF030: "□"},
    "Symbol": {
        0xF0B7: "•",
        0xF0B4: "×",
        0xF0B0: "°",
        0xF0B1: "±",
        0xF0A3: "≤",
        0xF0B3: "≥",
        0xF0B9: "≠",
        0xF06D: "μ",
    },
}


def symbol(font: str, code: str) -> str:
    """The character, or nothing where we do not know the sign."""
    try:
        number = int(code[:6], 16)
    except ValueError:
        return ""
    number = number | 0xF000 if number < 0x100 else number
    if 0xE000 <= number <= 0xF8FF:
        return SYMBOLS.get(font, {}).get(number, "")
    return chr(number) if number <= 0xFFFF and not 0xD800 <= number <= 0xDFFF else ""
