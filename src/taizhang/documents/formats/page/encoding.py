"""Which encoding a web page is in (网页编码): its mark, what it declares, what the bytes say."""

import codecs
import re

from taizhang.documents.encodings import MARKS, decode, refuse_binary

DECLARED = re.compile(
    rb"<(?:meta|\?xml)[^>]{0,200}?(?:charset|encoding)\s{0,4}=\s{0,4}[\"']?\s{0,4}([A-Za-z0-9_-]{2,20})",
    re.IGNORECASE,
)
# Pages that declare GB2312 use GBK and more (WHATWG Encoding, §4.2); GB18030 reads all three.
WIDER = {"gb2312": "gb18030", "gbk": "gb18030", "gb_2312-80": "gb18030", "x-gbk": "gb18030"}


def page_text(data: bytes) -> tuple[str, str]:
    """Text and encoding name; a declaration that the bytes contradict is not believed."""
    declared = DECLARED.search(data[:4096])
    if declared and not data.startswith(tuple(mark for mark, _ in MARKS)):
        name = declared[1].decode("ascii").lower()
        name = WIDER.get(name, name)
        try:
            return refuse_binary(data.decode(codecs.lookup(name).name)), name
        except (LookupError, UnicodeDecodeError):
            pass
    return decode(data)
