"""Chinese numerals as quantities (汉字数字): 二百三十六, 一点五, 两万三千, 壹佰贰拾, 二〇二五."""

from decimal import Decimal

DIGITS = {sign: value for value, sign in enumerate("〇一二三四五六七八九")} | {
    "零": 0,
    "两": 2,
    **{sign: value for value, sign in enumerate("壹贰叁肆伍陆柒捌玖", 1)},
}
SMALL = {"十": 10, "百": 100, "千": 1000, "拾": 10, "佰": 100, "仟": 1000}
LARGE = {"万": 10**4, "亿": 10**8, "萬": 10**4, "億": 10**8}
DIGIT_CLASS = "〇零一二两三四五六七八九壹贰叁肆伍陆柒捌玖"
SIGN_CLASS = DIGIT_CLASS + "十百千拾佰仟万亿萬億"


def chinese_value(text: str) -> Decimal | None:
    """The value of a numeral in Chinese signs, 点 for the point; None where the signs do not make a number."""
    whole, point, decimals = text.partition("点")
    if point and (not decimals or any(sign not in DIGITS for sign in decimals)):
        return None
    value = _whole(whole)
    if value is None or not point:
        return None if value is None else Decimal(value)
    return Decimal(f"{value}." + "".join(str(DIGITS[sign]) for sign in decimals))


def _whole(text: str) -> int | None:
    if not text or any(sign not in DIGITS and sign not in SMALL and sign not in LARGE for sign in text):
        return None
    if all(sign in DIGITS for sign in text):
        return int("".join(str(DIGITS[sign]) for sign in text))
    return _additive(text)


def _additive(text: str) -> int | None:
    """万 and 亿 multiply what stands before them; a digit behind a unit counts the next lower one (三百五 is 350)."""
    total = section = 0
    digit: int | None = None
    last = 1
    for sign in text:
        if sign in DIGITS:
            if digit:
                return None
            digit, last = DIGITS[sign], 10 if DIGITS[sign] == 0 else last
        elif sign in SMALL:
            section += SMALL[sign] * (1 if digit is None else digit)
            digit, last = None, SMALL[sign]
        else:
            whole = section + (digit or 0)
            total = _carried(total, whole, LARGE[sign])
            section, digit, last = 0, None, LARGE[sign]
    return total + section + (digit or 0) * (last // 10 if last > 10 else 1)


def _carried(total: int, section: int, unit: int) -> int:
    """亿 lifts all before it (三万亿), 万 only its own section (一亿二千万)."""
    if unit > 10**4 and total:
        return (total + section) * unit
    return total + max(section, 1) * unit
