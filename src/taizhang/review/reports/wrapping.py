"""Breaking Chinese sentences into lines (折行): anywhere between two characters, but no word cut, no line led by a stop."""

import re
from collections.abc import Iterator

from rich.cells import cell_len

# A run of letters and digits stays whole; signs that must not lead a line go with the character before them
# (GB/T 15834—2011, 5.1.1 and 5.1.2), those that must not end one with the character after.
UNIT = re.compile(
    r"[“‘（《〈【〔(]{0,8}(?:[\w.,%:/@+-]{1,40}|.)[，。、；：！？”’）》〉】〕,.;:!?)]{0,8}",
    re.ASCII,
)


def folded(text: str, width: int) -> Iterator[str]:
    """Lines of at most ``width`` cells; a unit that is wider stands alone."""
    line = ""
    for unit in UNIT.findall(text):
        if line and cell_len(line) + cell_len(unit.rstrip()) > width:
            yield line.rstrip()
            line = ""
        line += unit if line else unit.lstrip()
    if line:
        yield line.rstrip()
