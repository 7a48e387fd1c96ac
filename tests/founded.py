"""A bulletin whose figures stand on books (有据的通报), agreed to by everybody and not published yet."""

from datetime import date

import figuring
import shelving
from releasing import fresh, handed_in, signed

import cast
from taizhang.publishing.bulletins.actions.draft import draft
from taizhang.publishing.bulletins.actions.freeze import freeze
from taizhang.publishing.bulletins.actions.revise import revise
from taizhang.publishing.bulletins.models import Bulletin, Publication
from taizhang.registers.books.models import Book

SAID = "规上工业企业{{规上工业企业数|2024年}}，反馈问题{{问题数}}，培训{{引用:3次|来源:培训台账}}。"


def round_with_books(house):
    """With twelve of thirteen enterprises in scale in the books."""
    shelving.enterprises(house, 13)
    in_scale(house, shelving.opened(house, "tiers"), *range(1, 13))
    figuring.indicator(house, "scale_industry")
    return cast.round_with_findings(house, findings=2)


def in_scale(house, book: Book, *enterprises: int, tier="规上工业") -> Book:
    rows = [{"enterprise": n, "tier": tier, "from_day": date(2022, 1, 1)} for n in enterprises]
    return shelving.recorded(house, book, *rows)


def tiers() -> Book:
    return Book.objects.get(register="tiers")


def agreed(house, round, text=SAID) -> Bulletin:
    drafted = draft(round, as_of=cast.DAY, **cast.at_work(house.shen))
    heads = {"title": drafted.title, "issuer": drafted.issuer, "dated": drafted.dated}
    revise(fresh(drafted), text=text, **heads, **cast.at_work(house.shen))
    return signed(house, handed_in(house, drafted, at=cast.NOON), at=cast.NOON)


def publish(house, row: Bulletin, counted) -> Publication:
    freeze(fresh(row), prepared=counted, actor=cast.acting(house.fang), at=cast.NOON)
    return Publication.objects.get(bulletin=row)
