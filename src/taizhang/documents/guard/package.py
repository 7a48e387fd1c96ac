"""An Office package (docx, xlsx), opened only after every check has passed (文件包)."""

from dataclasses import dataclass

from taizhang.documents.guard.directory import Member, forbidden, read_directory
from taizhang.documents.guard.inflation import inflate, too_big
from taizhang.documents.guard.markup import Tally, check_markup
from taizhang.documents.guard.relationships import check_relationships
from taizhang.documents.limits import Limits
from taizhang.documents.nodes import Note
from taizhang.documents.refusal import Unreadable

ARCHIVES = (b"PK\x03\x04", b"Rar!\x1a\x07", b"7z\xbc\xaf\x27\x1c", b"\x1f\x8b\x08")
# Where Office keeps the workbook behind a chart: never opened, so it may stay.
EMBEDDINGS = ("word/embeddings/", "xl/embeddings/")


@dataclass(frozen=True, slots=True)
class Package:
    """The XML parts by lower-case name; everything else was inflated once, counted and forgotten."""

    parts: dict[str, bytes]
    notes: tuple[Note, ...]

    def part(self, name: str) -> bytes | None:
        return self.parts.get(name.lower())


def open_package(data: bytes, limits: Limits) -> Package:
    parts: dict[str, bytes] = {}
    notes: list[Note] = []
    tally, room = Tally(), limits.package_bytes
    for member in read_directory(data, limits):
        refuse_active(member)
        plain = inflate(data, member, limits, room)
        room -= len(plain)
        if room < 0:
            raise too_big(limits)
        notes += embedded(member, plain)
        name = member.name.lower()
        if name.endswith((".xml", ".rels")):
            check_markup(plain, member.name, limits, tally)
            parts[name] = plain
        if name.endswith(".rels"):
            notes += check_relationships(plain)
    return Package(parts, tuple(once(notes)))


def refuse_active(member: Member) -> None:
    name = member.name.lower()
    if "vbaproject" in name or "vbadata" in name:
        raise Unreadable(
            "macro", "文件含有宏，为安全起见不予读取；请另存为不含宏的 .docx 或 .xlsx 后再上传。"
        )
    if "/activex/" in name:
        raise Unreadable("macro", "文件含有 ActiveX 控件，为安全起见不予读取；请删除控件，另存后再上传。")
    if name in ("encryptedpackage", "encryptioninfo"):
        raise Unreadable("encrypted", "文件设了打开密码，无法读取；请去掉密码，另存后再上传。")


def embedded(member: Member, plain: bytes) -> list[Note]:
    name = member.name.lower()
    if name.startswith(EMBEDDINGS):
        return [Note("embedded", "文件里嵌有对象（公式、图表数据或别的文件），其中的内容没有读取。")]
    if plain.startswith(ARCHIVES) and not name.endswith((".xml", ".rels")):
        raise forbidden("压缩包里还有压缩包")
    return []


def once(notes: list[Note]) -> list[Note]:
    """The same remark is made once, however many parts give cause for it."""
    return list({(note.code, note.sentence()): note for note in notes}.values())
