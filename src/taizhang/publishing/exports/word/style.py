"""The figures of GB/T 9704-2012 (版面): clause numbers of that standard stand behind each."""

from dataclasses import dataclass
from math import floor

TWIPS_PER_MM = 1440 / 25.4


def twips(mm: float) -> int:
    """Millimetres in twentieths of a point, the unit of Word."""
    return round(mm * TWIPS_PER_MM)


@dataclass(frozen=True, slots=True)
class Faces:
    """Font names as Word is to find them; fonts.py names what to take where one is not installed."""

    song_title: str = "方正小标宋简体"  # 7.2.4, 7.3.1: 小标宋体字
    fang_song: str = "仿宋_GB2312"  # 5.2.2
    kai: str = "楷体_GB2312"  # 7.3.3
    hei: str = "黑体"  # 7.3.3
    song: str = "宋体"  # 7.5
    latin: str = "Times New Roman"  # the standard is silent; digits half a character wide keep the grid


@dataclass(frozen=True, slots=True)
class Layout:
    """A page. Lengths are millimetres (``_mm``), points (``_pt``), lines or characters of the grid.

    ``stamped`` says whether the paper gets a seal (7.3.5.1) or not (7.3.5.2), which moves signature and date.
    ``mirrored`` puts the binding margin of even pages on the right, for printing on both sides.
    """

    page_width_mm: float = 210  # 5.1: A4
    page_height_mm: float = 297  # 5.1
    top_mm: float = 37  # 5.2.1: 天头 37 ± 1
    inner_mm: float = 28  # 5.2.1: 订口 28 ± 1
    text_width_mm: float = 156  # 5.2.1: 版心 156 × 225
    text_height_mm: float = 225  # 5.2.1
    lines: int = 22  # 5.2.3
    characters: int = 28  # 5.2.3
    body_pt: float = 16  # 5.2.2: 3 号
    title_pt: float = 22  # 7.3.1: 2 号
    page_number_pt: float = 14  # 7.5: 4 号
    table_pt: float = 12  # not in the standard: 小四, so that ledgers fit
    small_pt: float = (
        10.5  # not in the standard: 五号, for tables of many columns and what the paper is checked by
    )
    imprint_pt: float = 14  # 7.4.2, 7.4.3: 4 号
    imprint_rule_mm: float = 0.35  # 7.4.1: first and last line
    imprint_inner_rule_mm: float = 0.25  # 7.4.1: the lines between
    code_mm: float = 25  # not in the standard: a code that telephones read off paper
    indent: int = 2  # 7.3.3: 每个自然段左空二字
    letterhead_drop_mm: float = 35  # 7.2.4: to the top of the text area
    letterhead_pt: float = 50  # 7.2.4: size is the issuer's choice; shrinks until the name fits one line
    rule_drop_mm: float = 4  # 7.2.7: red line under the docket
    lines_above_docket: int = 2  # 7.2.5
    lines_above_title: int = 2  # 7.3.1: under the red line
    lines_below_title: int = 1  # 7.3.2
    lines_above_attachments: int = 1  # 7.3.4
    lines_above_signature: int = 1  # 7.3.5.2
    lines_above_sealed: int = 2  # 7.3.5.1: the top of a 42 mm seal comes within one line of the text
    date_right: int = 4  # 7.3.5.1: 成文日期右空四字
    signature_right: int = 2  # 7.3.5.2: 署名右空二字
    page_number_drop_mm: float = 7  # 7.5: dash under the text area
    red: str = "FF0000"  # 7.2.4, 7.2.7
    stamped: bool = False
    mirrored: bool = False
    faces: Faces = Faces()

    @property
    def outer_mm(self) -> float:
        """What is left of the page: 26 mm."""
        return self.page_width_mm - self.inner_mm - self.text_width_mm

    @property
    def bottom_mm(self) -> float:
        """What is left of the page: 35 mm."""
        return self.page_height_mm - self.top_mm - self.text_height_mm

    @property
    def text_width(self) -> int:
        """Width between the margins as Word will compute it, in twips."""
        return twips(self.page_width_mm) - twips(self.inner_mm) - twips(self.outer_mm)

    @property
    def line_pitch(self) -> int:
        """Height of one line in twips, rounded down so that all lines fit: 579 = 28.95 pt."""
        text_height = twips(self.page_height_mm) - twips(self.top_mm) - twips(self.bottom_mm)
        return text_height // self.lines

    @property
    def character_pitch(self) -> float:
        """Width of one character with its space, in twips."""
        return self.text_width / self.characters

    @property
    def character_space(self) -> int:
        """``w:charSpace``: the pitch less the body size, in 1/4096 pt, rounded down: -842."""
        return floor((self.character_pitch / 20 - self.body_pt) * 4096)

    @property
    def tracking(self) -> int:
        """Space behind each character of the body that makes 28 fit by themselves, in twips: -6.

        One less than the pitch asks for: LibreOffice narrows the text area to whole cells of whole twips, which
        exactly 28 characters then just miss. Justified lines spread what is left over.
        """
        return floor(self.character_pitch - self.body_pt * 20) - 1


GB9704 = Layout()
