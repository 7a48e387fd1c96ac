"""What a message reads like outside the house (正文): its number first, so that a repeat is known; where to go last."""

from dataclasses import dataclass

from django.conf import settings
from django.utils.crypto import salted_hmac
from django.utils.translation import gettext as _

from taizhang.bureau.messages.models import Dispatch


@dataclass(frozen=True)
class Said:
    """``number`` is short, for people; ``once`` is long, for protocols that know a repeat by it (32 hex digits)."""

    number: str
    once: str
    subject: str
    text: str
    link: str

    @property
    def title(self) -> str:
        return _("〔台账 %(number)s〕%(subject)s") % {"number": self.number, "subject": self.subject}

    def whole(self, bytes_max: int = 0) -> str:
        """Title, text and link; a text that is too long for the other side is cut, the link never."""
        tail = f"\n{self.link}" if self.link else ""
        head = f"{self.title}\n{self.text}"
        if bytes_max and len((head + tail).encode()) > bytes_max:
            room = bytes_max - len((tail + "…").encode())
            head = head.encode()[:room].decode(errors="ignore") + "…"
        return head + tail


def said(row: Dispatch) -> Said:
    base = settings.HOUSE_ADDRESS.rstrip("/")
    return Said(
        number=str(row.pk),
        once=salted_hmac("taizhang.messages", f"dispatch/{row.pk}", algorithm="sha256").hexdigest()[:32],
        subject=row.subject,
        text=row.text,
        link=f"{base}{row.address}" if base and row.address else "",
    )
