"""Bytes to text (文字编码), guessed in a fixed order: BOM, UTF-8, UTF-16 without BOM, GB18030."""

import codecs

from taizhang.documents.refusal import Unreadable

MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
    (b"\x84\x31\x95\x33", "gb18030"),
)
SAMPLE = 65_536


def decode(data: bytes) -> tuple[str, str]:
    """Text without its byte order mark, and the encoding; raises Unreadable naming the first broken byte."""
    for mark, encoding in MARKS:
        if data.startswith(mark):
            return strictly(data[len(mark) :], encoding, len(mark)), encoding
    wide = wide_encoding(data)
    if wide:
        return strictly(data, wide, 0), wide
    try:
        text = refuse_binary(data.decode("utf-8"))
        if not is_doubtful(text) or not reads_as(data, "gb18030"):
            return text, "utf-8"
    except UnicodeDecodeError as error:
        # Nearly all of it UTF-8: damaged UTF-8. Reading it as GB18030 would only make rubbish of it.
        if mostly_utf8(data):
            raise broken(data, error.start, 0) from error
    if reads_as(data, "gb18030"):
        return strictly(data, "gb18030", 0), "gb18030"
    for wide in ("utf-16-le", "utf-16-be"):
        if reads_as(data, wide):
            return strictly(data, wide, 0), wide
    raise Unreadable(
        "encoding", "看不出文件用的是哪种文字编码；请在记事本里打开，另存为 UTF-8 编码的 .txt 后再上传。"
    )


def strictly(data: bytes, encoding: str, skipped: int) -> str:
    try:
        return refuse_binary(data.decode(encoding))
    except UnicodeDecodeError as error:
        raise broken(data, error.start, skipped) from error


def broken(data: bytes, at: int, skipped: int) -> Unreadable:
    return Unreadable(
        "encoding",
        "文件的文字编码有损坏（第 {line} 行，第 {byte} 个字节起）；"
        "请在记事本里打开核对，另存为 UTF-8 编码后再上传。",
        line=data.count(b"\n", 0, at) + 1,
        byte=at + skipped + 1,
    )


def refuse_binary(text: str) -> str:
    at = text.find("\x00")
    if at >= 0:
        raise Unreadable(
            "binary",
            "文件第 {line} 行含有空字符，不是纯文本；请确认文件没有损坏、扩展名没有改错。",
            line=text.count("\n", 0, at) + 1,
        )
    return text


def wide_encoding(data: bytes) -> str:
    """UTF-16 without a mark: line breaks and digits leave a zero in every other byte, always on one side."""
    even, odd = data[:SAMPLE:2].count(0), data[1:SAMPLE:2].count(0)
    if odd > 4 * even and reads_as(data, "utf-16-le"):
        return "utf-16-le"
    if even > 4 * odd and reads_as(data, "utf-16-be"):
        return "utf-16-be"
    return ""


def reads_as(data: bytes, encoding: str) -> bool:
    """Whether the beginning, so read, is an office text."""
    even = encoding == "gb18030" or len(data) % 2 == 0
    return even and plausible(data[:SAMPLE].decode(encoding, "replace"))


def is_doubtful(text: str) -> bool:
    """A few letters of GB18030 may happen to be good UTF-8, but never Chinese: 施 is also the two bytes of ʩ."""
    return not text.isascii() and max(text) < "\u0800"


def mostly_utf8(data: bytes) -> bool:
    """Whether at most one character in fifty resists UTF-8, and something beyond ASCII fits it."""
    text = data[:SAMPLE].decode("utf-8", "replace")
    wrong = text.count("\ufffd")
    fitting = sum(letter > "\x7f" for letter in text) - wrong
    return fitting > 0 and wrong * 20 <= fitting


def plausible(text: str) -> bool:
    """Whether this reads like an office text: mostly common Chinese, ASCII and punctuation."""
    sample = text[:20_000]
    good = sum(is_ordinary(letter) for letter in sample)
    return good * 10 >= len(sample) * 9


def is_ordinary(letter: str) -> bool:
    return (
        "\x20" <= letter <= "\x7e"
        or letter in "\t\n\r\f\v\u00a0\u00b7\u00d7\u00b0\u2002\u2003"
        or "\u2010" <= letter <= "\u203b"
        or "\u2150" <= letter <= "\u257f"
        or "\u25a0" <= letter <= "\u266f"
        or "\u3000" <= letter <= "\u303f"
        or "\u4e00" <= letter <= "\u9fff"
        or "\uff01" <= letter <= "\uffe5"
    )
