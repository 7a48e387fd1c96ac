"""Check digits of identity and bank card numbers (校验码): GB 11643—1999 and ISO/IEC 7812-1 (Luhn)."""

from datetime import date

_WEIGHTS = tuple(pow(2, 17 - index, 11) for index in range(17))
_SIGNS = "10X98765432"
# GB/T 2260: the first two digits are a province; 81–83 are Hong Kong, Macao and Taiwan residents.
_PROVINCES = frozenset(
    [
        *range(11, 16),
        *range(21, 24),
        *range(31, 38),
        *range(41, 47),
        *range(50, 55),
        *range(61, 66),
        71,
        81,
        82,
        83,
    ]
)


def has_identity_shape(number: str) -> bool:
    """18 signs with a province and a day of birth between 1900 and 2099."""
    if len(number) != 18 or not number[:17].isdecimal() or int(number[:2]) not in _PROVINCES:
        return False
    try:
        born = date(int(number[6:10]), int(number[10:12]), int(number[12:14]))
    except ValueError:
        return False
    return 1900 <= born.year < 2100


def is_identity(number: str) -> bool:
    """The last sign is the check digit of the seventeen before it (ISO 7064, MOD 11-2)."""
    total = sum(int(digit) * weight for digit, weight in zip(number, _WEIGHTS, strict=False))
    return has_identity_shape(number) and number[17].upper() == _SIGNS[total % 11]


def is_luhn(number: str) -> bool:
    """Every second digit from the right doubled, the sum of all digits divisible by ten."""
    doubled = (int(digit) * (1 + index % 2) for index, digit in enumerate(reversed(number)))
    return sum(value - 9 if value > 9 else value for value in doubled) % 10 == 0
