"""Numbers as Word writes them (编号格式): 一、甲、①、iv — by the names of ECMA-376 part 1, §17.18.59 (ST_NumberFormat)."""

from collections.abc import Callable

DIGITS = "〇一二三四五六七八九"
LEGAL = "零壹贰叁肆伍陆柒捌玖"
STEMS, BRANCHES = "甲乙丙丁戊己庚辛壬癸", "子丑寅卯辰巳午未申酉戌亥"
ROMAN = (
    *((1000, "m"), (900, "cm"), (500, "d"), (400, "cd"), (100, "c"), (90, "xc"), (50, "l"), (40, "xl")),
    *((10, "x"), (9, "ix"), (5, "v"), (4, "iv"), (1, "i")),
)
CIRCLED = "①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳㉑㉒㉓㉔㉕㉖㉗㉘㉙㉚㉛㉜㉝㉞㉟㊱㊲㊳㊴㊵㊶㊷㊸㊹㊺㊻㊼㊽㊾㊿"
IN_PARENTHESES, WITH_POINT, CIRCLED_CHINESE = (
    "⑴⑵⑶⑷⑸⑹⑺⑻⑼⑽⑾⑿⒀⒁⒂⒃⒄⒅⒆⒇",
    "⒈⒉⒊⒋⒌⒍⒎⒏⒐⒑⒒⒓⒔⒕⒖⒗⒘⒙⒚⒛",
    "㊀㊁㊂㊃㊄㊅㊆㊇㊈㊉",
)


def digitwise(value: int, digits: str = DIGITS) -> str:
    return "".join(digits[int(digit)] for digit in str(value))


def counted(value: int, digits: str = DIGITS, units: str = "十百千", ten: str = "十") -> str:
    """一百零五; ten to nineteen without 一 before 十. From 10,000 on digit by digit: no document counts so far."""
    if value >= 10_000 or value <= 0:
        return digitwise(value, digits)
    zero, text, gap = "零", "", False
    for place in range(3, -1, -1):
        digit = value // 10**place % 10
        if digit:
            text += (zero if gap and text else "") + digits[digit] + (units[place - 1] if place else "")
            gap = False
        else:
            gap = True
    return text[1:] if text.startswith(digits[1] + ten) else text


def to_hundred(value: int) -> str:
    """chineseCounting: 九十九 is followed by 一〇〇."""
    return counted(value) if value < 100 else digitwise(value)


def letters(value: int) -> str:
    """a … z, aa, bb …, as Word continues."""
    return chr(ord("a") + (value - 1) % 26) * ((value - 1) // 26 + 1) if 0 < value <= 780 else str(value)


def roman(value: int) -> str:
    if not 0 < value < 4000:
        return str(value)
    text = ""
    for size, sign in ROMAN:
        text += sign * (value // size)
        value %= size
    return text


def listed(signs: str) -> Callable[[int], str]:
    """One sign per number as far as they go, figures beyond."""
    return lambda value: signs[value - 1] if 0 < value <= len(signs) else str(value)


def cyclic(signs: str) -> Callable[[int], str]:
    return lambda value: signs[(value - 1) % len(signs)] if value > 0 else str(value)


def full_width(value: int) -> str:
    return str(value).translate({ord("0") + digit: ord("０") + digit for digit in range(10)})


FORMATS: dict[str, Callable[[int], str]] = {
    "decimal": str,
    "decimalZero": lambda value: f"{value:02d}",
    "upperRoman": lambda value: roman(value).upper(),
    "lowerRoman": roman,
    "upperLetter": lambda value: letters(value).upper(),
    "lowerLetter": letters,
    **dict.fromkeys(("chineseCounting", "taiwaneseCounting"), to_hundred),
    **dict.fromkeys(
        ("chineseCountingThousand", "taiwaneseCountingThousand", "japaneseCounting", "koreanCounting"),
        counted,
    ),
    **dict.fromkeys(
        ("ideographDigital", "taiwaneseDigital", "japaneseDigitalTenThousand", "koreanDigital2"), digitwise
    ),
    **dict.fromkeys(
        ("chineseLegalSimplified", "ideographLegalTraditional", "japaneseLegal"),
        lambda value: counted(value, LEGAL, "拾佰仟", "\0"),
    ),
    "ideographTraditional": cyclic(STEMS),
    "ideographZodiac": cyclic(BRANCHES),
    **dict.fromkeys(("decimalEnclosedCircle", "decimalEnclosedCircleChinese"), listed(CIRCLED)),
    "decimalEnclosedParen": listed(IN_PARENTHESES),
    "decimalEnclosedFullstop": listed(WITH_POINT),
    "ideographEnclosedCircle": listed(CIRCLED_CHINESE),
    **dict.fromkeys(("decimalFullWidth", "decimalFullWidth2"), full_width),
    "numberInDash": lambda value: f"- {value} -",
    "none": lambda value: "",
}


def numeral(value: int, form: str) -> str:
    """Figures for every format that we do not know; ``form`` may be a pattern like 001 (custom formats)."""
    if form.isdigit():
        return str(value).zfill(len(form))
    return FORMATS.get(form, str)(value)
