"""A question that a person answers at once (验证题): a sum drawn as a picture, or in its place a question in words.

Nothing is kept to ask it: the token names a nonce and a moment under our signature, and the question follows from the nonce
under the key of the house. It is good once, not before some seconds have passed and not after an hour.
"""

import io
import secrets
from dataclasses import dataclass

from django.conf import settings
from django.core import signing
from django.utils.crypto import constant_time_compare, salted_hmac
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from PIL import Image, ImageDraw, ImageFont

SALT = "letter question"
WIDTH, HEIGHT, SIZE = 220, 70, 38
DAYS = (
    gettext_lazy("星期一"),
    gettext_lazy("星期二"),
    gettext_lazy("星期三"),
    gettext_lazy("星期四"),
    gettext_lazy("星期五"),
    gettext_lazy("星期六"),
)


@dataclass(frozen=True)
class Question:
    """``left`` and ``right`` are the sum in the picture, ``day`` and ``steps`` the question in words."""

    left: int
    right: int
    is_minus: bool
    day: int
    steps: int

    @property
    def words(self) -> str:
        """Counted within one week, so that no answer is a day that has two names."""
        said = {"day": DAYS[self.day], "steps": self.steps}
        return _("从%(day)s起，再过 %(steps)d 天是星期几？") % said

    @property
    def answers(self) -> tuple[str, ...]:
        total = self.left - self.right if self.is_minus else self.left + self.right
        later = self.day + self.steps
        # 星期三, 三 and 3 are one answer; so is Wednesday, however it is written.
        day = str(DAYS[later]).lower()
        return (str(total), day, day[-1], str(later + 1))


def new_token() -> str:
    return signing.dumps(secrets.token_hex(12), salt=SALT)


def nonce_of(token: str, *, is_ripe: bool = True) -> str:
    """Empty where we did not sign it, or it is too old or, where ``is_ripe``, too young."""
    try:
        if is_ripe and not _has_waited(token):
            return ""
        return str(signing.loads(token[:200], salt=SALT, max_age=settings.LETTER_SECONDS_MAX))
    except signing.BadSignature:
        return ""


def _has_waited(token: str) -> bool:
    try:
        signing.loads(token[:200], salt=SALT, max_age=settings.LETTER_SECONDS_MIN)
    except signing.SignatureExpired:
        return True
    return settings.LETTER_SECONDS_MIN <= 0


def question_of(nonce: str) -> Question:
    drawn = salted_hmac(SALT, nonce, algorithm="sha256").digest()
    left, right = 11 + drawn[0] % 39, 1 + drawn[1] % 9
    day = drawn[3] % 4
    return Question(left, right, bool(drawn[2] % 2), day, 1 + drawn[4] % (5 - day))


def is_answer(nonce: str, said: str) -> bool:
    given = said.strip().translate(str.maketrans("０１２３４５６７８９", "0123456789")).lower()
    return any(constant_time_compare(given, one) for one in question_of(nonce).answers)


def picture_of(nonce: str) -> bytes:
    """PNG. The letters stand unevenly among lines; the sum follows from the nonce, the rest from chance."""
    asked = question_of(nonce)
    sheet = Image.new("RGB", (WIDTH, HEIGHT), "#ffffff")
    pen, font = ImageDraw.Draw(sheet), ImageFont.load_default(SIZE)
    for _line in range(9):
        ends = [(secrets.randbelow(WIDTH), secrets.randbelow(HEIGHT)) for _end in range(2)]
        pen.line(ends, fill="#9aa4ad", width=1 + secrets.randbelow(2))
    at = 12
    for sign in f"{asked.left}{'-' if asked.is_minus else '+'}{asked.right}=?":
        piece = Image.new("RGBA", (44, 56), (0, 0, 0, 0))
        ImageDraw.Draw(piece).text((8, 2), sign, font=font, fill="#1d2730")
        turned = piece.rotate(secrets.randbelow(31) - 15, expand=False)
        sheet.paste(turned, (at, 4 + secrets.randbelow(12)), turned)
        at += 32
    out = io.BytesIO()
    sheet.save(out, "PNG", optimize=True)
    return out.getvalue()
