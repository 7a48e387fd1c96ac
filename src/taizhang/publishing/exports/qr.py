"""An address as a code for telephones (二维码): for paper as pixels, for pages and PDF as lines."""

from functools import cache
from io import BytesIO

import segno

# The four light modules around it that ISO/IEC 18004 asks for.
QUIET = 4


def png(address: str) -> bytes:
    """The same bytes for the same address; ten pixels a module, which no printer has to guess at."""
    stream = BytesIO()
    _drawn(address).save(stream, kind="png", scale=10, border=QUIET)
    return stream.getvalue()


def svg(address: str) -> str:
    """Without width and height: whoever shows it says how large it is."""
    stream = BytesIO()
    _drawn(address).save(
        stream, kind="svg", border=QUIET, dark="#000", light="#fff", omitsize=True, xmldecl=False, nl=False
    )
    return stream.getvalue().decode()


@cache
def _drawn(address: str) -> segno.QRCode:
    """Level M: it may lose a seventh of its area, as paper that was folded does."""
    return segno.make_qr(address, error="m")
