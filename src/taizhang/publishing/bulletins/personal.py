"""Personal data in what is about to be published (个人信息): places in a text that stop it until they are masked.

Pure. What counts: identity numbers of 18 and of 15 signs, bank cards, mobile numbers, boxes at mail services that anybody may sign up to.
Sources: GB 11643—1999 (numbers and check digit; 15 signs before it), ISO/IEC 7812-1 (cards), 个人信息保护法 art. 25 and 28.
"""

import re
from collections.abc import Collection, Iterator
from dataclasses import dataclass

from django.db.models import TextChoices
from django.utils.translation import gettext_lazy as _

from taizhang.review.checkdigits import has_identity_shape, is_identity, is_luhn
from taizhang.review.rules.disclosure.contact_unofficial import BOX
from taizhang.review.surroundings import OFFICIAL_ACCOUNT, OFFICIAL_LINE, PRIVATE


class Personal(TextChoices):
    IDENTITY = "identity", _("身份证号")
    MOBILE = "mobile", _("手机号码")
    CARD = "card", _("银行卡号")
    EMAIL = "email", _("个人邮箱")


@dataclass(frozen=True, slots=True)
class Datum:
    """``start`` and ``end`` count code points of the text as it was given."""

    kind: Personal
    start: int
    end: int
    text: str


# What was typed in full width is the same number; each sign stays in its place.
FOLDED = str.maketrans("０１２３４５６７８９Ｘｘ＠．－　", "0123456789Xx@.- ")
IDENTITY = re.compile(r"(?<![0-9A-Za-z])\d{6}[ -]?\d{8}[ -]?\d{3}[0-9Xx](?![0-9A-Za-z])")
IDENTITY_OF_15 = re.compile(r"(?<![0-9A-Za-z.])\d{15}(?![0-9A-Za-z.])")
MOBILE = re.compile(r"(?<![0-9.A-Za-z-])1[3-9]\d(?:\d{8}|[ -]\d{4}[ -]\d{4})(?![0-9.%A-Za-z]|元|万|亿)")
CARD = re.compile(r"(?<![0-9A-Za-z.])\d(?:[ -]?\d){14,18}(?![0-9A-Za-z.])")
# UnionPay 62 and the cards of 工商银行 from before it; those of other countries count where an account is spoken of.
ISSUED_HERE = ("62", "95588", "9558")
ISSUED_ELSEWHERE = ("4", "51", "52", "53", "54", "55", "35", "34", "37")
ACCOUNT = re.compile(r"卡号|账号|帐号|账户|帐户|银行|开户|存折|工资卡|社保卡|一卡通")
OFFICIAL_BOX = re.compile(r"监督|举报|联系|咨询|投诉|受理|信访|公开|公示")
CLAUSE_END = "。;；\n"
CLAUSE_MAX = 60


def personal_data_in(text: str, *, contacts: Collection[str] = ()) -> list[Datum]:
    """In their order. ``contacts`` are telephones and boxes that the house has published as its own; a number that the
    words before it call an official line (监督电话) or account (廉政账户) stops nothing either.
    """
    folded, known = text.translate(FOLDED), {_bare(one) for one in contacts}
    found: dict[int, Datum] = {}
    for kind, start, end in (*_identities(folded), *_mobiles(folded), *_cards(folded), *_boxes(folded)):
        if _bare(folded[start:end]) not in known and not _lies_within(start, found.values()):
            found[start] = Datum(kind, start, end, text[start:end])
    return [found[start] for start in sorted(found)]


Found = Iterator[tuple[Personal, int, int]]


def _identities(text: str) -> Found:
    for one in IDENTITY.finditer(text):
        if is_identity(re.sub("[ -]", "", one[0])):
            yield Personal.IDENTITY, one.start(), one.end()
    for one in IDENTITY_OF_15.finditer(text):
        # Before 1999: two digits of the year, no check digit; what was a person's then begins with 19.
        if has_identity_shape(f"{one[0][:6]}19{one[0][6:]}0"):
            yield Personal.IDENTITY, one.start(), one.end()


def _mobiles(text: str) -> Found:
    for one in MOBILE.finditer(text):
        if not _is_official(OFFICIAL_LINE, _before(text, one.start())):
            yield Personal.MOBILE, one.start(), one.end()


def _cards(text: str) -> Found:
    for one in CARD.finditer(text):
        digits, before = re.sub("[ -]", "", one[0]), _before(text, one.start())
        is_card = digits.startswith(ISSUED_HERE) or (
            digits.startswith(ISSUED_ELSEWHERE) and ACCOUNT.search(before)
        )
        if is_card and is_luhn(digits) and not _is_official(OFFICIAL_ACCOUNT, before):
            yield Personal.CARD, one.start(), one.end()


def _boxes(text: str) -> Found:
    for one in BOX.finditer(text):
        if not _is_official(OFFICIAL_BOX, _before(text, one.start())):
            yield Personal.EMAIL, one.start(), one.end()


def _before(text: str, at: int) -> str:
    """The words of the same sentence that stand before it."""
    start = max(0, at - CLAUSE_MAX, *(text.rfind(sign, 0, at) + 1 for sign in CLAUSE_END))
    return text[start:at]


def _is_official(line: re.Pattern[str], before: str) -> bool:
    return bool(line.search(before)) and not PRIVATE.search(before)


def _lies_within(start: int, found: Collection[Datum]) -> bool:
    return any(one.start <= start < one.end for one in found)


def _bare(number: str) -> str:
    return re.sub("[ -]", "", number).casefold()
