"""Chinese numerals (中文数字) as they number things: 一 … 九百九十九, 二〇二五, 两."""

DIGITS = {sign: value for value, sign in enumerate("〇一二三四五六七八九")} | {"零": 0, "两": 2}
UNITS = {"十": 10, "百": 100}
CHINESE = "[〇零一二三四五六七八九十百]"


def number(text: str) -> int | None:
    """The value of a numeral written in ASCII digits or Chinese signs; None where it is neither."""
    text = text.replace(" ", "")
    if text.isascii() and text.isdigit():
        return int(text)
    if not text or any(sign not in DIGITS and sign not in UNITS for sign in text):
        return None
    return _positional(text) if not any(sign in UNITS for sign in text) else _additive(text)


def _positional(text: str) -> int:
    return int("".join(str(DIGITS[sign]) for sign in text))


def _additive(text: str) -> int:
    total, digit = 0, None
    for sign in text:
        if sign in UNITS:
            total += UNITS[sign] * (1 if digit is None else digit)
            digit = None
        else:
            digit = DIGITS[sign]
    return total + (digit or 0)


def chinese(value: int) -> str:
    """1–99 as labels write them: 一, 十, 十一, 二十三. Raises ValueError outside."""
    if not 1 <= value <= 99:
        raise ValueError(f"no label for {value}")
    digits = "〇一二三四五六七八九"
    tens, units = divmod(value, 10)
    head = "" if tens == 0 else ("十" if tens == 1 else f"{digits[tens]}十")
    return head + (digits[units] if units else "")
