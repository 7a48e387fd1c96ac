"""统一社会信用代码:the check character of GB 32100—2015, 4.2.5."""

from django.utils.translation import gettext as _

LETTERS = "0123456789ABCDEFGHJKLMNPQRTUWXY"
WEIGHTS = (1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28)


def check_letter(body: str) -> str:
    """For the first seventeen characters."""
    total = sum(LETTERS.index(letter) * weight for letter, weight in zip(body, WEIGHTS, strict=True))
    return LETTERS[-total % 31]


def wrong_credit_code(code: str) -> str:
    """A sentence where the code cannot be right, else nothing. I, O, S, V and Z do not occur in it."""
    if any(letter not in LETTERS for letter in code):
        return _("统一社会信用代码里不会有字母 I、O、S、V、Z")
    if check_letter(code[:17]) != code[17]:
        return _("统一社会信用代码的校验码不对，请核对是否抄错")
    return ""
