"""The directory of a zip file (压缩包目录), read and cross-checked: the standard reader believes too much."""

import struct
from dataclasses import dataclass
from itertools import pairwise

from taizhang.documents.limits import Limits
from taizhang.documents.refusal import Unreadable

END, ENTRY, LOCAL = b"PK\x05\x06", b"PK\x01\x02", b"PK\x03\x04"
END_SHAPE = struct.Struct("<4s4H2LH")
ENTRY_SHAPE = struct.Struct("<4s6H3L5H2L")
LOCAL_SHAPE = struct.Struct("<4s5H3L2H")
# Names that Windows takes for devices, whatever the extension.
DEVICES = {"con", "prn", "aux", "nul", *(f"com{n}" for n in range(1, 10)), *(f"lpt{n}" for n in range(1, 10))}


@dataclass(frozen=True, slots=True)
class Member:
    """One file of the package; ``start`` and ``end`` bound its packed bytes."""

    name: str
    method: int
    crc: int
    start: int
    end: int
    header: int


def damaged() -> Unreadable:
    return Unreadable("damaged", "文件不完整或已损坏；请重新下载，或用原来的软件打开后另存一份再上传。")


def forbidden(reason: str) -> Unreadable:
    return Unreadable(
        "package",
        "文件的内部结构不正常（{reason}），为安全起见不予读取；请用 Word 或 Excel 另存一份再上传。",
        reason=reason,
    )


def read_directory(data: bytes, limits: Limits) -> list[Member]:
    """Every member, none overlapping another, none with a name that could leave the package."""
    offset, size, count = find_end(data)
    # A directory line takes 46 bytes and its name; this bounds the work before any line is read.
    if count > limits.members or size > limits.members * 512:
        raise Unreadable("members", "文件里的部件超过 {limit} 个，为安全起见不予读取。", limit=limits.members)
    if offset + size > len(data):
        raise damaged()
    members = []
    at = offset
    for _ in range(count):
        member, at = read_entry(data, at, offset + size)
        members.append(member)
    if at != offset + size:
        raise forbidden("目录多出内容")
    refuse_collisions(members)
    return members


def find_end(data: bytes) -> tuple[int, int, int]:
    """Offset, size and number of entries of the directory."""
    at = data.rfind(END, max(0, len(data) - 65_557))
    if at < 0 or at + END_SHAPE.size > len(data):
        raise damaged()
    _, disk, start_disk, here, count, size, offset, comment = END_SHAPE.unpack_from(data, at)
    if disk or start_disk or here != count or 0xFFFFFFFF in (size, offset):
        raise forbidden("分卷或超大压缩包")
    if at + END_SHAPE.size + comment != len(data) or offset + size != at:
        raise forbidden("前后夹带了别的内容")
    return offset, size, count


def read_entry(data: bytes, at: int, limit: int) -> tuple[Member, int]:
    if at + ENTRY_SHAPE.size > limit or not data.startswith(ENTRY, at):
        raise damaged()
    (
        _,
        made_by,
        _,
        flags,
        method,
        _,
        _,
        crc,
        packed,
        _,
        name_size,
        extra,
        comment,
        _,
        _,
        external,
        header,
    ) = ENTRY_SHAPE.unpack_from(data, at)
    raw = data[at + ENTRY_SHAPE.size : at + ENTRY_SHAPE.size + name_size]
    name = raw.decode("utf-8" if flags & 0x800 else "cp437", "replace")
    if flags & 0x41:
        raise Unreadable("encrypted", "文件设了密码，无法读取；请去掉密码，另存后再上传。")
    refuse_name(name)
    if made_by >> 8 == 3 and (external >> 16) & 0o170000 == 0o120000:
        raise forbidden("含有符号链接")
    if method not in (0, 8):
        raise forbidden("压缩方式少见")
    start = data_start(data, header, raw)
    return Member(
        name, method, crc, start, start + packed, header
    ), at + ENTRY_SHAPE.size + name_size + extra + comment


def refuse_name(name: str) -> None:
    parts = name.split("/")
    stems = {part.partition(".")[0].lower() for part in parts}
    if name.startswith("/") or ".." in parts or any(sign in name for sign in "\\:\x00") or len(name) > 512:
        raise forbidden("部件名越界")
    if stems & DEVICES:
        raise forbidden("部件名是系统保留名")


def data_start(data: bytes, header: int, name: bytes) -> int:
    """Where the packed bytes begin; the local header must tell the same name as the directory."""
    if header + LOCAL_SHAPE.size > len(data) or not data.startswith(LOCAL, header):
        raise damaged()
    *_, name_size, extra = LOCAL_SHAPE.unpack_from(data, header)
    if data[header + LOCAL_SHAPE.size : header + LOCAL_SHAPE.size + name_size] != name:
        raise forbidden("部件名前后不一")
    return header + LOCAL_SHAPE.size + int(name_size) + int(extra)


def refuse_collisions(members: list[Member]) -> None:
    names = [member.name.lower() for member in members]
    if len(set(names)) != len(names):
        raise forbidden("部件重名")
    ordered = sorted(members, key=lambda member: member.header)
    if ordered and ordered[0].header != 0:
        raise forbidden("前面夹带了别的内容")
    if any(left.end > right.header for left, right in pairwise(ordered)):
        raise forbidden("部件互相重叠")
