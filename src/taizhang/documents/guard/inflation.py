"""Inflating one member of a package (解压) with a ceiling: the claimed size is never believed."""

import zlib

from taizhang.documents.guard.directory import Member, damaged
from taizhang.documents.limits import Limits
from taizhang.documents.refusal import Unreadable

CHUNK = 1 << 18


def inflate(data: bytes, member: Member, limits: Limits, room: int) -> bytes:
    """The member's real bytes; ``room`` is what is left of the package's allowance, in bytes."""
    if member.end > len(data):
        raise damaged()
    ceiling = min(limits.member_bytes, room)
    packed = data[member.start : member.end]
    plain = unpack(packed, member, limits, ceiling) if member.method == 8 else packed
    if len(plain) > ceiling:
        raise too_big(limits)
    if zlib.crc32(plain) != member.crc:
        raise damaged()
    return plain


def unpack(packed: bytes, member: Member, limits: Limits, ceiling: int) -> bytes:
    ceiling = min(ceiling, max(limits.ratio_floor_bytes, limits.ratio * len(packed)))
    inflater = zlib.decompressobj(-15)
    pieces: list[bytes] = []
    size = 0
    pending = packed
    try:
        while pending and not inflater.eof:
            pieces.append(inflater.decompress(pending, CHUNK))
            size += len(pieces[-1])
            pending = inflater.unconsumed_tail
            if size > ceiling:
                raise too_big(limits)
        pieces.append(inflater.flush())
    except zlib.error as error:
        raise damaged() from error
    if not inflater.eof:
        raise damaged()
    return b"".join(pieces)


def too_big(limits: Limits) -> Unreadable:
    return Unreadable(
        "inflated",
        "文件解压后过大（单个部件上限 {member} MB，合计上限 {package} MB），为安全起见不予读取。",
        member=limits.member_bytes >> 20,
        package=limits.package_bytes >> 20,
    )
