"""Hostile PDF files, web pages and texts, and innocent files under bad names."""

import zlib
from collections.abc import Callable

from documents.making.hostile import Made
from documents.making.word import paragraph, word

MEGABYTE = 1 << 20


def pdf(*objects: bytes) -> bytes:
    """A PDF of these objects, the first one its catalogue; positions are worked out."""
    pieces, places, at = [b"%PDF-1.7\n"], [], 9
    for number, content in enumerate(objects, 1):
        places.append(at)
        pieces.append(b"%d 0 obj\n%s\nendobj\n" % (number, content))
        at += len(pieces[-1])
    data = b"".join(pieces)
    table = b"".join(b"%010d 00000 n \n" % place for place in places)
    size = len(objects) + 1
    return (
        data
        + b"xref\n0 %d\n0000000000 65535 f \n%strailer<</Size %d/Root 1 0 R>>\nstartxref\n%d\n%%%%EOF"
        % (
            *(size, table, size),
            len(data),
        )
    )


def stream(content: bytes, more: bytes = b"") -> bytes:
    packed = zlib.compress(content, 9)
    return b"<</Length %d/Filter/FlateDecode%s>>stream\n%s\nendstream" % (len(packed), more, packed)


def one_page(content: bytes, *more: bytes, page: bytes = b"", catalogue: bytes = b"") -> bytes:
    return pdf(
        b"<</Type/Catalog/Pages 2 0 R%s>>" % catalogue,
        b"<</Type/Pages/Kids[3 0 R]/Count 1>>",
        b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 600 800]/Contents 4 0 R/Resources<</Font<</F 5 0 R>>%s>>>>"
        % page,
        content,
        b"<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>",
        *more,
    )


def text(words: bytes) -> bytes:
    return b"BT /F 12 Tf 50 700 Td (%s) Tj ET" % words


def echoing_forms() -> bytes:
    """Each form draws the next ten times: ten thousand million letters."""
    forms = [
        stream(
            b"/X Do " * 10,
            b"/Type/XObject/Subtype/Form/BBox[0 0 9 9]/Resources<</XObject<</X %d 0 R>>>>" % (7 + n),
        )
        for n in range(10)
    ]
    last = stream(text(b"a"), b"/Type/XObject/Subtype/Form/BBox[0 0 9 9]/Resources<</Font<</F 5 0 R>>>>")
    return one_page(stream(b"/X Do " * 10), *forms, last, page=b"/XObject<</X 6 0 R>>")


def hostile_pdfs() -> dict[str, Callable[[], Made]]:
    loop = (b"<</Type/Catalog/Pages 2 0 R>>", b"<</Type/Pages/Kids[2 0 R 2 0 R]/Count 9>>")
    script = b"/OpenAction<</S/JavaScript/JS(app.launchURL\\('http://127.0.0.1:9'\\))>>"
    found: dict[str, Callable[[], bytes]] = {
        "a tree of pages in a circle": lambda: pdf(*loop),
        "a script that runs at opening": lambda: one_page(stream(text(b"hello world")), catalogue=script),
        "300,000 objects": lambda: pdf(
            b"<</Type/Catalog/Pages 2 0 R>>", b"<</Type/Pages/Kids[]/Count 0>>", *[b"0"] * 300_000
        ),
        "a page that inflates to 500 MB": lambda: one_page(stream(b" " * (500 * MEGABYTE))),
        "three million letters": lambda: one_page(stream(text(b"a" * 300) * 10_000)),
        "forms that draw forms": echoing_forms,
        "half a million strokes": lambda: one_page(
            stream(text(b"hello world") + b"0 0 m 500 500 l S " * 500_000)
        ),
        "a form to be filled in by programs": lambda: one_page(
            stream(text(b"Please wait")), catalogue=b"/AcroForm<</XFA(a)>>"
        ),
        "a million pages promised": lambda: pdf(loop[0], b"<</Type/Pages/Kids[]/Count 1000000>>"),
        "nothing but a head": lambda: b"%PDF-1.7\n" + bytes(5000),
        "a head and noise": lambda: b"%PDF-1.7\n" + bytes(range(256)) * 4000,
        "a page as wide as the sky": lambda: one_page(stream(text(b"hello world"))).replace(
            b"600 800", b"9e9 9e9"
        ),
    }
    return {name: (lambda make=make: ("a.pdf", make())) for name, make in found.items()}


def hostile_texts() -> dict[str, Callable[[], Made]]:
    page = b"<html><body>%s</body></html>"
    found: dict[str, tuple[str, Callable[[], bytes]]] = {
        "no bytes": ("a.docx", lambda: b""),
        "null characters": ("a.txt", lambda: b"a,b\0c\n" * 1000),
        "broken GB18030": ("a.txt", lambda: "整改".encode("gb18030") * 99 + b"\xff\xff"),
        "15 MB on one line": ("a.txt", lambda: b"a" * 15 * MEGABYTE),
        "five million lines": ("a.txt", lambda: b"\n" * 5_000_000 + b"a"),
        "a million tabs": ("a.txt", lambda: b"a\t" * 1_000_000),
        "a million open quotes": ("a.txt", lambda: b'\t"a' * 60_000 + b"\n" + b'\t"a""' * 60_000),
        "a program": ("a.docx", lambda: b"MZ" + bytes(1000)),
        "a page called a document": ("a.docx", lambda: page % b"a"),
        "a page of 200,000 levels": ("a.html", lambda: page % (b"<div>" * 200_000 + "甲".encode())),
        "a page of two million elements": ("a.html", lambda: page % (b"<p>a" * 2_000_000)),
        "an element of a million attributes": (
            "a.html",
            lambda: page % (b"<p %s>a</p>" % b"".join(b"a%d=1 " % n for n in range(10**6))),
        ),
        "tables spanning everything": (
            "a.html",
            lambda: page % (b"<table>" + b"<tr><td colspan=999 rowspan=999>a<td>b" * 900 + b"</table>"),
        ),
        "a page that reads files": (
            "a.html",
            lambda: page % '<!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/hostname">]><p>甲&x;</p>'.encode(),
        ),
    }
    return {
        name: (lambda called=called, make=make: (called, make())) for name, (called, make) in found.items()
    }


def badly_named() -> dict[str, Callable[[], Made]]:
    names = {
        "a name that runs backwards": "a\u202etxt.docx",
        "a name of 4,096 bytes": "a" * 4091 + ".docx",
        "a device": "CON.docx",
    }
    names |= {"a climbing name": "../../../etc/passwd.docx", "a null in the name": "a\0.docx"}
    return {
        about: (lambda called=called: (called, word(paragraph("整改")))) for about, called in names.items()
    }
