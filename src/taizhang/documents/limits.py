"""How much of a file we are willing to read (限额): every bound in one place, with unit and default."""

from dataclasses import dataclass

MEBIBYTE = 1 << 20


@dataclass(frozen=True, slots=True)
class Limits:
    """Bounds on one file. The defaults fit a 300-page Word document and refuse every bomb that we know of."""

    file_bytes: int = 20 * MEBIBYTE
    """The file as handed in."""
    members: int = 2_000
    """Files inside a package (docx, xlsx)."""
    member_bytes: int = 30 * MEBIBYTE
    """One file of a package, really inflated; the size that the package claims is never believed."""
    package_bytes: int = 60 * MEBIBYTE
    """All files of a package together, really inflated."""
    ratio: int = 200
    """Inflated size over packed size of one file of a package …"""
    ratio_floor_bytes: int = MEBIBYTE
    """… looked at only above this size: small repetitive tables pack well and harm nobody."""
    elements: int = 300_000
    """XML or HTML elements in the whole file."""
    attributes: int = 900_000
    """XML attributes in the whole file."""
    depth: int = 100
    """Elements inside elements."""
    characters: int = 5_000_000
    """Characters of text in the whole file."""
    cells: int = 200_000
    """Table cells in the whole file, merged positions counted one by one."""
    rows: int = 20_000
    """Rows of one sheet."""
    columns: int = 256
    """Columns of one sheet or table."""
    pages: int = 500
    """Pages of a PDF."""
    objects: int = 200_000
    """Objects of a PDF."""
    recognised_pages: int = 40
    """Pages of a scanned PDF that are handed to character recognition; 0 switches recognition off."""
    cpu_seconds: int = 2
    """Processor time of the bounded reader (sandbox.py)."""
    wall_seconds: float = 10.0
    """Waiting time for the bounded reader, which may have to share the processor."""
    memory_bytes: int = 256 * MEBIBYTE
    """Address space of the bounded reader."""
