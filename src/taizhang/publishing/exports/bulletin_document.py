"""What a bulletin says on paper (通报文件), whichever kind of file it becomes. Pure: no Django, no clock."""

from dataclasses import dataclass
from datetime import date, datetime

from taizhang.publishing.exports.word import Attachment, Imprint, Letterhead


@dataclass(frozen=True, slots=True, kw_only=True)
class FigureLine:
    """A figure of the text and where it comes from (数据来源): one row of the list of sources.

    ``text`` is the figure as the bulletin writes it, ``title`` and ``wording`` are the indicator and how it counts
    (口径). Values are written already, with their units; what is not known is left empty.
    """

    number: int
    text: str
    title: str
    wording: str = ""
    as_of: date | None = None
    value: str = ""
    base: str = ""
    growth: str = ""
    counted_by: str = ""
    rows: int | None = None
    digest_short: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Correction:
    """One correction of what was published (更正); ``digest`` is that of the text as it was from then on."""

    number: int
    dated: date
    reason: str
    digest: str


@dataclass(frozen=True, slots=True, kw_only=True)
class BulletinDocument:
    """A bulletin with all that its files show.

    ``draft`` numbers a draft that goes round for opinions; None is final. ``corrections`` are all that were made,
    ``correction`` says which of them this text is; 0 is the first one. ``address`` is where the public reads it,
    ``checkpoint`` the signed one of the journal at that time, ``moment`` when it was published or saved.
    """

    title: str
    text: str
    issuer: str
    dated: date
    letterhead: Letterhead | None = None
    addressee: str = ""
    imprint: Imprint | None = None
    attachments: tuple[Attachment, ...] = ()
    figures: tuple[FigureLine, ...] = ()
    corrections: tuple[Correction, ...] = ()
    correction: int = 0
    address: str = ""
    digest: str = ""
    checkpoint: str = ""
    draft: int | None = None
    moment: datetime | None = None
