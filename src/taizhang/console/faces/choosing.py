"""Which form was asked for (选择输出格式)."""

from taizhang.console.faces.face import Face
from taizhang.console.faces.html import HtmlFace
from taizhang.console.faces.json import JsonFace
from taizhang.console.faces.sarif import SarifFace
from taizhang.console.faces.terminal import TerminalFace


def face(form: str, *, is_single: bool) -> Face:
    if form == "text":
        return TerminalFace.here(is_single=is_single)
    if form == "json":
        return JsonFace(is_single)
    return SarifFace() if form == "sarif" else HtmlFace()
