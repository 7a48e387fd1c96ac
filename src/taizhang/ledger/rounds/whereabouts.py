"""A place in a document as people say it (所在位置): page, sheet, row and column."""

from collections.abc import Mapping
from typing import Any

from django.utils.translation import gettext as _

from taizhang.documents.addresses import position


def where(place: Mapping[str, Any]) -> str:
    """Page, paragraph, sheet and cell as far as they are known."""
    parts = []
    if "page" in place:
        parts.append(_("第 %(page)d 页") % place)
    if "sheet" in place:
        parts.append(_("工作表“%(sheet)s”") % place)
    if "cell" in place:
        parts.append(_cell(place["cell"]))
    elif "paragraph" in place:
        parts.append(_("第 %(paragraph)d 段") % place)
    return " ".join(parts)


def _cell(address: str) -> str:
    """C3 as a person counts: row 3, column C."""
    found = position(address)
    if found is None:
        return _("单元格 %(cell)s") % {"cell": address}
    return _("第 %(row)d 行 %(column)s 列") % {"row": found[0] + 1, "column": address.rstrip("0123456789")}
