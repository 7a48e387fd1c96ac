"""What entering says of a finding and of a measure, whichever act enters them (登记留痕)."""

from dataclasses import dataclass

from django.utils.translation import gettext as _

from taizhang.bureau.journal.event import Event


@dataclass(frozen=True, kw_only=True)
class FindingNoted(Event):
    """``source`` and ``digest`` are the name and the digest of the document that it comes from."""

    number: int
    title: str
    measures: int
    source: str
    digest: str

    def sentence(self) -> str:
        return _("登记为第 %(number)d 号问题，%(measures)d 项措施，依据“%(source)s”") % {
            "number": self.number,
            "measures": self.measures,
            "source": self.source,
        }


@dataclass(frozen=True, kw_only=True)
class MeasureNoted(Event):
    number: int
    text: str

    def sentence(self) -> str:
        return _("措施 %(number)d：%(text)s") % {"number": self.number, "text": self.text}
