"""What kind of file this is (文件类型), by its first bytes and by its extension, which must agree."""

from taizhang.documents.refusal import Unreadable

EXTENSIONS = {"txt": "txt", "html": "html", "htm": "html", "docx": "docx", "pdf": "pdf", "xlsx": "xlsx"}
NAMES = {
    "txt": "文本",
    "html": "网页",
    "docx": "Word 文档",
    "pdf": "PDF",
    "xlsx": "Excel 工作簿",
    "zip": "压缩包",
}

# Extensions that people hand in and that we do not read, with what to do instead.
ADVICE = {
    **dict.fromkeys(
        ("doc", "wps", "rtf", "odt", "docm", "dot", "dotx"), "请用 Word 或 WPS 打开，另存为 .docx 后再上传"
    ),
    **dict.fromkeys(
        ("xls", "et", "ods", "xlsm", "xlsb", "csv", "tsv"), "请用 Excel 或 WPS 打开，另存为 .xlsx 后再上传"
    ),
    **dict.fromkeys(("ofd", "ceb"), "请用 OFD 阅读器打开，导出为 PDF 后再上传"),
    **dict.fromkeys(("ppt", "pptx", "dps"), "请把其中的文字粘贴进来，或另存为 PDF 后再上传"),
    **dict.fromkeys(("zip", "rar", "7z", "gz", "tar"), "请先解压，再逐个上传里面的文件"),
    **dict.fromkeys(
        ("jpg", "jpeg", "png", "gif", "bmp", "tif", "tiff", "webp", "heic", "svg"),
        "图片里的文字不能直接读取，请上传原始的 Word、Excel 或 PDF 文件",
    ),
    **dict.fromkeys(("md", "log", "text"), "请改名为 .txt 后再上传"),
    **dict.fromkeys(("mht", "mhtml", "xhtml", "xml"), "请在浏览器里另存为 .html（仅网页），或把正文粘贴进来"),
}

OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
# The stream of an OLE file that holds a docx or xlsx protected with a password ([MS-OFFCRYPTO] 2.3.4.4).
ENCRYPTED_PACKAGE = "EncryptedPackage".encode("utf-16-le")

# First bytes of files that are surely none of ours: (offset, bytes, extension whose advice applies).
FOREIGN = (
    (0, b"\xff\xd8\xff", "jpg"),
    (0, b"\x89PNG\r\n\x1a\n", "png"),
    (0, b"GIF87a", "gif"),
    (0, b"GIF89a", "gif"),
    (0, b"II*\x00", "tif"),
    (0, b"MM\x00*", "tif"),
    (8, b"WEBP", "webp"),
    (4, b"ftyphei", "heic"),
    (4, b"ftypmif1", "heic"),
    (0, b"{\\rtf", "rtf"),
    (0, b"Rar!\x1a\x07", "rar"),
    (0, b"7z\xbc\xaf\x27\x1c", "7z"),
    (0, b"\x1f\x8b\x08", "gz"),
)
PROGRAMS = (b"MZ", b"\x7fELF", b"\xca\xfe\xba\xbe", b"#!")


def extension_of(name: str) -> str:
    """The letters after the last dot, in lower case; the rest of the name is never looked at."""
    _, dot, extension = name[-64:].rpartition(".")
    return extension.strip().lower() if dot else ""


def kind_of(data: bytes, name: str) -> str:
    """One of txt, html, docx, pdf, xlsx; raises Unreadable where name and content are not one of these."""
    extension = extension_of(name)
    refuse_foreign(data, extension)
    wanted = EXTENSIONS.get(extension)
    if wanted is None:
        raise Unreadable(
            "extension",
            "不支持这种文件（只读取 .txt、.html、.docx、.pdf、.xlsx）；{advice}。",
            advice=advice_for(extension),
        )
    found = content_of(data, wanted)
    if found != wanted:
        raise Unreadable(
            "mismatch",
            "扩展名是 .{extension}，内容却是{content}；请改成正确的扩展名，或用原来的软件打开后重新另存。",
            extension=extension,
            content=NAMES.get(found, "别的东西"),
        )
    return wanted


def advice_for(extension: str) -> str:
    return ADVICE.get(extension, "请换成其中一种再上传")


def refuse_foreign(data: bytes, extension: str) -> None:
    if data.startswith(OLE):
        refuse_old_office(data, extension)
    for offset, magic, kind in FOREIGN:
        if data.startswith(magic, offset):
            raise Unreadable("foreign", "这个文件的内容不是可读取的文档；{advice}。", advice=ADVICE[kind])
    if data.startswith(PROGRAMS) and extension != "txt":
        raise Unreadable("foreign", "这个文件是程序，不是文档；请上传 Word、Excel、PDF、网页或文本文件。")


def refuse_old_office(data: bytes, extension: str) -> None:
    if ENCRYPTED_PACKAGE in data:
        raise Unreadable(
            "encrypted", "文件设了打开密码，无法读取；请在 Word 或 Excel 里去掉密码，另存后再上传。"
        )
    known = extension if extension in ("doc", "wps", "xls", "et", "ppt", "dps") else ""
    known = known or ("xls" if extension == "xlsx" else "doc")
    raise Unreadable("legacy", "这是旧版 Office（或 WPS）格式的文件；{advice}。", advice=ADVICE[known])


def content_of(data: bytes, wanted: str) -> str:
    """What the bytes are. Text has no magic: whatever is not recognised is what the extension says."""
    if data.startswith((b"PK\x03\x04", b"PK\x05\x06")):
        # Without its end a package cannot be told apart from another; its reader will say that it is damaged.
        return package_kind(data) if b"PK\x05\x06" in data or wanted not in ("docx", "xlsx") else wanted
    # Readers accept leading rubbish before the header; a file that is also something else is refused with it.
    if data.startswith(b"%PDF-") or data.lstrip(b"\xef\xbb\xbf\x00\t\n\r ").startswith(b"%PDF-"):
        return "pdf"
    if looks_like_html(data):
        return "html"
    if wanted in ("txt", "html"):
        return wanted
    return "other" if b"\x00" in data[:4096] else "txt"


def package_kind(data: bytes) -> str:
    """Which package: names stand uncompressed in the directory at the end of a zip file."""
    if b"word/document" in data:
        return "docx"
    if b"xl/workbook" in data:
        return "xlsx"
    if b"OFD.xml" in data:
        raise Unreadable("legacy", "这是 OFD 版式文件；{advice}。", advice=ADVICE["ofd"])
    if b"ppt/presentation" in data:
        raise Unreadable("foreign", "这是演示文稿；{advice}。", advice=ADVICE["pptx"])
    return "zip"


def looks_like_html(data: bytes) -> bool:
    head = data[:1024].replace(b"\x00", b"").lstrip(b"\xef\xbb\xbf\xff\xfe\t\n\r ").lower()
    return (
        head.startswith((b"<!doctype html", b"<html", b"<head", b"<body", b"<?xml"))
        and b"<html" in data[:4096].replace(b"\x00", b"").lower()
    )
