"""Zip packages made by hand, sound ones and others."""

import io
import struct
import zipfile
from collections.abc import Mapping

RELATIONSHIPS = "http://schemas.openxmlformats.org/package/2006/relationships"
OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"


def package(members: Mapping[str, str | bytes], method: int = zipfile.ZIP_DEFLATED) -> bytes:
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w", method) as archive:
        for name, content in members.items():
            archive.writestr(name, content)
    return stream.getvalue()


def relationships(*links: tuple[str, str], outside: tuple[tuple[str, str], ...] = ()) -> str:
    """Pairs of kind and target."""
    lines = [
        f'<Relationship Id="r{n}" Type="{OFFICE}/{kind}" Target="{to}"/>'
        for n, (kind, to) in enumerate(links)
    ]
    lines += [
        f'<Relationship Id="x{n}" Type="{OFFICE}/{kind}" Target="{to}" TargetMode="External"/>'
        for n, (kind, to) in enumerate(outside)
    ]
    return f'<Relationships xmlns="{RELATIONSHIPS}">{"".join(lines)}</Relationships>'


def lying(data: bytes, claimed: int) -> bytes:
    """The same package, every member claiming this inflated size in both places."""
    found = bytearray(data)
    for mark, offset in ((b"PK\x01\x02", 24), (b"PK\x03\x04", 22)):
        at = data.find(mark)
        while at >= 0:
            struct.pack_into("<L", found, at + offset, claimed)
            at = data.find(mark, at + 4)
    return bytes(found)


def flagged(data: bytes, flag: int) -> bytes:
    """The same package with a general purpose flag set on every member (1: encrypted)."""
    found = bytearray(data)
    for mark, offset in ((b"PK\x01\x02", 8), (b"PK\x03\x04", 6)):
        at = data.find(mark)
        while at >= 0:
            struct.pack_into("<H", found, at + offset, struct.unpack_from("<H", data, at + offset)[0] | flag)
            at = data.find(mark, at + 4)
    return bytes(found)


def overlapping(members: Mapping[str, str | bytes], kernel: bytes, count: int) -> bytes:
    """A package with ``count`` further names that all point at one member's bytes."""
    data = package({**members, "word/media/k0.bin": kernel})
    end = data.rfind(b"PK\x05\x06")
    size, offset = struct.unpack_from("<2L", data, end + 12)
    directory = data[offset : offset + size]
    last = directory[directory.rfind(b"PK\x01\x02") :]
    more = b"".join(last.replace(b"k0.bin", f"{n:06d}"[-6:].encode()) for n in range(1, count + 1))
    total = struct.unpack_from("<H", data, end + 10)[0] + count
    tail = struct.pack("<4s4H2LH", b"PK\x05\x06", 0, 0, total, total, size + len(more), offset, 0)
    return data[:offset] + directory + more + tail


def linked(members: Mapping[str, str | bytes], name: str, target: str) -> bytes:
    """A package with a symbolic link in it."""
    stream = io.BytesIO(package(members))
    with zipfile.ZipFile(stream, "a") as archive:
        entry = zipfile.ZipInfo(name)
        entry.create_system, entry.external_attr = 3, 0o120777 << 16
        archive.writestr(entry, target)
    return stream.getvalue()


def doubled(members: Mapping[str, str | bytes], name: str) -> bytes:
    """A package with one name twice."""
    other = name[:-1] + ("X" if name[-1] != "X" else "Y")
    return package({**members, other: "<x/>"}).replace(other.encode(), name.encode())
