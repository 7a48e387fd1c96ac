"""What a package points at (外部引用): hyperlinks pass, some links are noted, the rest is refused."""

import re
from xml.etree import ElementTree

from taizhang.documents.nodes import Note
from taizhang.documents.refusal import Unreadable

RELATIONSHIP = "{http://schemas.openxmlformats.org/package/2006/relationships}Relationship"
# Last word of the relationship type (ECMA-376 part 1, §9.2 and clause 15). Nothing outside is ever fetched.
HARMLESS = {"hyperlink"}
# Written by Word and Excel in everyday use: a picture kept on a web page, a formula into another workbook.
PICTURE = Note("external_picture", "文件里有存在别处的图片或影音，没有去读取它。")
WORKBOOK = Note("external_workbook", "文件里有引用其他工作簿的公式，读取的是上次保存的结果。")
NOTED = {
    **dict.fromkeys(("image", "video", "audio", "media"), PICTURE),
    **dict.fromkeys(
        ("externalLinkPath", "externalLinkLongPath", "xlPathMissing", "xlExternalLinkPath"), WORKBOOK
    ),
}
# A template on the writer's own disk is everyday; one on the network is the usual carrier of an attack.
LOCAL = re.compile(r"(?:file:///)?[A-Za-z]:|[^/\\:]+$", re.IGNORECASE)


def check_relationships(data: bytes) -> list[Note]:
    """Notes about what is pointed at; raises Unreadable for what opening the file would fetch or run.

    ``data`` has passed ``check_markup``.
    """
    links = ElementTree.fromstring(data).iter(RELATIONSHIP)  # noqa: S314 - counted, and without DOCTYPE
    outside = [link for link in links if link.get("TargetMode") == "External"]
    return [
        note
        for link in outside
        for note in judged(link.get("Type", "").rpartition("/")[2], link.get("Target", ""))
    ]


def judged(kind: str, target: str) -> list[Note]:
    if kind in HARMLESS or (kind == "attachedTemplate" and LOCAL.match(target)):
        return []
    if kind not in NOTED:
        raise Unreadable(
            "external",
            "文件引用了外部内容（{kind}），为安全起见不予读取；请断开引用，另存后再上传。",
            kind=kind[:40],
        )
    return [NOTED[kind]]
