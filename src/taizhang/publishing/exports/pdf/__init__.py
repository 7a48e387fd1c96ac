"""Official documents as PDF/A (版式文件), the same letter as in Word, set by typst. Pure: no Django, no clock."""

from taizhang.publishing.exports.pdf.make import is_installed, pdf
from taizhang.publishing.exports.pdf.refusal import NotMade

__all__ = ["NotMade", "is_installed", "pdf"]
