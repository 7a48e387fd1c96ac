"""The parts of the file tied together and packed (打包): same parts, same bytes."""

from collections.abc import Mapping
from io import BytesIO
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

from docx.opc.constants import CONTENT_TYPE, RELATIONSHIP_TYPE
from docx.opc.packuri import PackURI
from docx.opc.part import Part, XmlPart
from docx.package import Package

from taizhang.publishing.exports.word.markup import Element

EPOCH = (1980, 1, 1, 0, 0, 0)  # the earliest a zip can say, so that the hour of packing leaves no trace
# Part name → content type and kind of relationship.
BESIDE_MAIN = {
    "/word/styles.xml": (CONTENT_TYPE.WML_STYLES, RELATIONSHIP_TYPE.STYLES),
    "/word/settings.xml": (CONTENT_TYPE.WML_SETTINGS, RELATIONSHIP_TYPE.SETTINGS),
    "/word/fontTable.xml": (CONTENT_TYPE.WML_FONT_TABLE, RELATIONSHIP_TYPE.FONT_TABLE),
    "/word/footer1.xml": (CONTENT_TYPE.WML_FOOTER, RELATIONSHIP_TYPE.FOOTER),
    "/word/footer2.xml": (CONTENT_TYPE.WML_FOOTER, RELATIONSHIP_TYPE.FOOTER),
}
# The one picture that a paper may have; only then it is in the file.
PICTURE = "/word/media/qr.png"
BESIDE_PACKAGE = {
    "/docProps/core.xml": (CONTENT_TYPE.OPC_CORE_PROPERTIES, RELATIONSHIP_TYPE.CORE_PROPERTIES),
    "/docProps/app.xml": (CONTENT_TYPE.OFC_EXTENDED_PROPERTIES, RELATIONSHIP_TYPE.EXTENDED_PROPERTIES),
}


def relationship_id(name: str) -> str:
    """The id under which the main part refers to another part."""
    return f"rId{[*BESIDE_MAIN, PICTURE].index(name) + 1}"


def pack(main: Element, parts: Mapping[str, Element], png: bytes | None = None) -> bytes:
    """A .docx of the main part, every part named in the two tables above, and the picture."""
    package = Package()
    document = XmlPart(PackURI("/word/document.xml"), CONTENT_TYPE.WML_DOCUMENT_MAIN, main, package)
    package.relate_to(document, RELATIONSHIP_TYPE.OFFICE_DOCUMENT)
    for source, table in ((document, BESIDE_MAIN), (package, BESIDE_PACKAGE)):
        for name, (content_type, kind) in table.items():
            source.relate_to(XmlPart(PackURI(name), content_type, parts[name], package), kind)
    if png is not None:
        document.relate_to(Part(PackURI(PICTURE), CONTENT_TYPE.PNG, png, package), RELATIONSHIP_TYPE.IMAGE)
    stream = BytesIO()
    package.save(stream)
    return _repacked(stream)


def _repacked(stream: BytesIO) -> bytes:
    """The same members sorted and without times; [Content_Types].xml sorts first, where readers want it."""
    out = BytesIO()
    with ZipFile(stream) as source, ZipFile(out, "w", ZIP_DEFLATED) as target:
        for name in sorted(source.namelist()):
            member = ZipInfo(name, EPOCH)
            member.compress_type, member.create_system, member.external_attr = ZIP_DEFLATED, 0, 0
            target.writestr(member, source.read(name))
    return out.getvalue()
