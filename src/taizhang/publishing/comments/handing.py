"""The counter of the public site (收信窗口): a letter or a remark is taken, or refused in one sentence."""

from dataclasses import dataclass
from datetime import datetime

from taizhang.bureau.refusal import Refused
from taizhang.publishing.comments.intake import Written, add_remark, receive_letter

__all__ = ["Handed", "Written", "hand_in", "hand_in_remark"]


@dataclass(frozen=True)
class Handed:
    """Either the receipt ``code``, or ``refusal`` as a sentence."""

    code: str = ""
    refusal: str = ""


def hand_in(written: Written, *, at: datetime) -> Handed:
    try:
        return Handed(code=receive_letter(written, at=at))
    except Refused as why:
        return Handed(refusal=str(why))


def hand_in_remark(code: str, text: str, *, at: datetime) -> Handed:
    try:
        add_remark(code, text, at=at)
    except Refused as why:
        return Handed(refusal=str(why))
    return Handed(code=code)
