"""Cell addresses as a spreadsheet writes them (单元格地址): A1, XFD1048576."""

import re

ADDRESS = re.compile(r"\$?([A-Za-z]{1,3})\$?([0-9]{1,7})$")


def address(row: int, column: int) -> str:
    """``row`` and ``column`` start at 0."""
    letters = ""
    column += 1
    while column:
        column, rest = divmod(column - 1, 26)
        letters = chr(ord("A") + rest) + letters
    return f"{letters}{row + 1}"


def position(text: str) -> tuple[int, int] | None:
    """Row and column, starting at 0; None where the text is no address."""
    match = ADDRESS.match(text)
    if match is None or match[2].strip("0") == "":
        return None
    column = 0
    for letter in match[1].upper():
        column = column * 26 + ord(letter) - ord("A") + 1
    return int(match[2]) - 1, column - 1
