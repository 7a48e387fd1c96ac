"""Chinese numerals as labels and counts use them (汉字数字)."""

DIGITS = "零一二三四五六七八九"


def chinese(number: int) -> str:
    """1–99 as labels write them: 一, 十, 十一, 二十三. Raises ValueError outside."""
    if not 1 <= number <= 99:
        raise ValueError(f"no label for {number}")
    tens, units = divmod(number, 10)
    head = "" if tens == 0 else ("十" if tens == 1 else f"{DIGITS[tens]}十")
    return head + (DIGITS[units] if units else "")
