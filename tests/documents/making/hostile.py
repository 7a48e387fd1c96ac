"""Files that mean harm, or look as if they did: by name, how each is made and what it is called when handed in."""

import zipfile
from collections.abc import Callable

from documents.making import packages
from documents.making.word import NAMES, cell, members, paragraph, run, table, word

Made = tuple[str, bytes]
MEGABYTE = 1 << 20
BODY = paragraph("整改落实情况")


def document(content: str | bytes, method: int = zipfile.ZIP_DEFLATED) -> bytes:
    """A Word package with this as its main part."""
    return packages.package({**members(BODY), "word/document.xml": content}, method)


def declared(entities: str, inside: str = "") -> bytes:
    """A main part with a DOCTYPE."""
    return document(
        f"<!DOCTYPE w [{entities}]><w:document {NAMES}><w:body>{paragraph(inside or 'a')}</w:body></w:document>"
    )


def laughs() -> str:
    lines = ['<!ENTITY l0 "哈哈哈哈哈哈哈哈哈哈">']
    lines += [f'<!ENTITY l{n} "{f"&l{n - 1};" * 10}">' for n in range(1, 10)]
    return "".join(lines)


def burrowed() -> bytes:
    """One member hidden in the bytes of another, both in the directory."""
    inner = packages.package({"word/x.bin": "甲" * 100}, zipfile.ZIP_STORED)
    outer = packages.package(
        {**members(BODY), "word/a.bin": inner[: inner.find(b"PK\x01\x02")]}, zipfile.ZIP_STORED
    )
    at = outer.rfind(b"PK\x05\x06")
    entry = bytearray(inner[inner.find(b"PK\x01\x02") : inner.rfind(b"PK\x05\x06")])
    entry[42:46] = outer.find(b"PK\x03\x04", outer.find(b"word/a.bin")).to_bytes(4, "little")
    tail = bytearray(outer[at:])
    count = int.from_bytes(tail[8:10], "little") + 1
    tail[8:12] = count.to_bytes(2, "little") * 2
    tail[12:16] = (int.from_bytes(tail[12:16], "little") + len(entry)).to_bytes(4, "little")
    return outer[:at] + bytes(entry) + bytes(tail)


def external(kind: str, target: str) -> bytes:
    rels = packages.relationships(outside=((kind, target),))
    return packages.package({**members(BODY), "word/_rels/document.xml.rels": rels})


def numbered_bomb() -> bytes:
    form = f'<w:lvl w:ilvl="0"><w:start w:val="700"/><w:numFmt w:val="lowerLetter"/><w:lvlText w:val="{"%1" * 100}"/></w:lvl>'
    numbering = f'<w:abstractNum w:abstractNumId="0">{form}</w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>'
    return word(paragraph("a", level=0) * 5_000, numbering=numbering)


def style_chain() -> bytes:
    styles = "".join(
        f'<w:style w:type="paragraph" w:styleId="s{n}"><w:basedOn w:val="s{n + 1}"/></w:style>'
        for n in range(50_000)
    )
    return word(paragraph("甲", properties='<w:pStyle w:val="s0"/>') * 5_000, styles=styles)


def image(extra: bytes = b"") -> bytes:
    return b"GIF89a" + bytes(100) + extra


def hostile_packages() -> dict[str, Callable[[], Made]]:
    text = f"<w:document {NAMES}><w:body><w:p><w:r><w:t>%s</w:t></w:r></w:p></w:body></w:document>"
    depth, words = "<w:sdt>" * 50_000, members(BODY)
    found: dict[str, Callable[[], bytes]] = {
        "300 MB of text": lambda: document(text % ("a" * (300 * MEGABYTE))),
        "a million paragraphs": lambda: document(
            f"<w:document {NAMES}><w:body>{'<w:p/>' * 1_000_000}</w:body></w:document>", zipfile.ZIP_STORED
        ),
        "five million paragraphs that pack well": lambda: document(
            f"<w:document {NAMES}><w:body>{'<w:p/>' * 5_000_000}</w:body></w:document>"
        ),
        "a lying size": lambda: packages.lying(document(text % ("a" * (100 * MEGABYTE))), 10),
        "overlapping names": lambda: packages.overlapping(words, bytes(MEGABYTE), 1_500),
        "a member inside a member": burrowed,
        "a billion laughs": lambda: declared(laughs(), "&l9;"),
        "quadratic entities": lambda: declared(f'<!ENTITY a "{"a" * 100_000}">', "&a;" * 10_000),
        "an entity that reads a file": lambda: declared('<!ENTITY x SYSTEM "file:///etc/hostname">', "&x;"),
        "an entity that fetches": lambda: declared('<!ENTITY x SYSTEM "http://127.0.0.1:9/x">', "&x;"),
        "an external DTD": lambda: document(
            f'<!DOCTYPE w SYSTEM "http://127.0.0.1:9/x.dtd"><w:document {NAMES}/>'
        ),
        "a DOCTYPE in a side part": lambda: packages.package(
            {**words, "word/styles.xml": "<!DOCTYPE a><a/>"}
        ),
        "50,000 levels": lambda: document(f"<w:document {NAMES}><w:body>{depth}</w:body></w:document>"),
        "100 nested tables": lambda: word(nested(100)),
        "a cell of a hundred million columns": lambda: word(
            table(cell("甲", properties='<w:gridSpan w:val="99999999"/>') + cell("乙"))
        ),
        "a name that climbs": lambda: packages.package({**words, "../../etc/cron.d/x": "a"}),
        "an absolute name": lambda: packages.package({**words, "/etc/x": "a"}),
        "a name with a drive": lambda: packages.package({**words, "c:/x": "a"}),
        "a device name": lambda: packages.package({**words, "word/CON.xml": "<a/>"}),
        "20,000 members": lambda: packages.package({**words, **{f"word/{n}.bin": "" for n in range(20_000)}}),
        "a symbolic link": lambda: packages.linked(words, "word/x", "/etc/passwd"),
        "a package in the package": lambda: packages.package(
            {**words, "word/x.bin": packages.package({"a": "a" * 1000})}
        ),
        "one name twice": lambda: packages.doubled(words, "word/document.xml"),
        "a macro": lambda: packages.package({**words, "word/vbaProject.bin": "a"}),
        "an ActiveX control": lambda: packages.package({**words, "word/activeX/activeX1.bin": "a"}),
        "a locked member": lambda: packages.flagged(packages.package(words), 1),
        "a picture before the package": lambda: image(packages.package(words)),
        "a package after text": lambda: b"PK\x03\x04abcdef" + packages.package(words),
        "half a file": lambda: packages.package(words)[:900],
        "a broken checksum": lambda: broken_checksum(packages.package(words, zipfile.ZIP_STORED)),
        "no main part": lambda: packages.package({"word/document.txt": "a"}),
        "XML cut short": lambda: document(f"<w:document {NAMES}><w:body>"),
        "a program call": lambda: word(
            paragraph(f'<w:fldSimple w:instr="DDEAUTO c:\\cmd">{run("a")}</w:fldSimple>')
        ),
        "a template from the network": lambda: external("attachedTemplate", "http://127.0.0.1:9/x.dotm"),
        "a template from a share": lambda: external("attachedTemplate", "file:///\\\\10.0.0.1\\x.dotm"),
        "an object from outside": lambda: external("oleObject", "http://127.0.0.1:9/x"),
        "a numbered bomb": numbered_bomb,
        "a chain of 50,000 styles": style_chain,
        "the same footer 1,500 times": lambda: repeated_footer(),
    }
    return {name: (lambda make=make: ("a.docx", make())) for name, make in found.items()}


def nested(times: int) -> str:
    body = paragraph("芯")
    for _ in range(times):
        body = table(cell(body + "<w:p/>") + cell("旁"))
    return body


def broken_checksum(data: bytes) -> bytes:
    return data.replace("整改".encode(), "整攻".encode())


def repeated_footer() -> bytes:
    parts = members(BODY, footer=paragraph("脚" * 1000) * 200)
    rels = packages.relationships(*[("footer", "footer.xml")] * 1_500)
    return packages.package({**parts, "word/_rels/document.xml.rels": rels})
