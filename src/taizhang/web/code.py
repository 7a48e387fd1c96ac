"""An address as a code for telephones, drawn in place (二维码): no file is fetched and no style written inline."""

from django.utils.safestring import SafeString, mark_safe

from taizhang.publishing.exports.qr import svg


def code_of(address: str) -> SafeString:
    return mark_safe(svg(address))  # noqa: S308 - modules of a code; the address itself is not in it
