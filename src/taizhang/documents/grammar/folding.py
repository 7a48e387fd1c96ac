"""One width for every sign (全半角归一): character for character, so that offsets never move."""

_FULL_WIDTH = {code: code - 0xFEE0 for code in range(0xFF01, 0xFF5F)}
_SPACES = dict.fromkeys(map(ord, "\u3000\u00a0\u2002\u2003\u2009\u202f\t"), ord(" "))
_INVISIBLE = dict.fromkeys(map(ord, "\u200b\u200c\u200d\ufeff\u2060"), ord(" "))
_DASHES = dict.fromkeys(map(ord, "—–―‐‑−─﹣"), ord("-"))
_OTHERS = {
    ord(old): ord(new)
    for old, new in zip("○◯﹙﹚〝〞﹐﹑﹔﹕〜∶【】〖〗", "〇〇()“”,、;:~:[][]", strict=True)
}
_TABLE = _FULL_WIDTH | _SPACES | _INVISIBLE | _DASHES | _OTHERS


def fold(text: str) -> str:
    """The same text in half-width ASCII punctuation and digits; 。 、 “ ” 《 》 keep their only form.

    ``len(fold(text)) == len(text)`` always holds: a span of one is a span of the other.
    """
    return text.translate(_TABLE)
