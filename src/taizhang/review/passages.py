"""What each paragraph of a document is for (段落角色): title, addressee, heading, prose, signature, date, contact …."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from taizhang.documents.grammar.labels import Label, read_label
from taizhang.documents.nodes import Block
from taizhang.documents.span import Span
from taizhang.extraction.meta.title import title_lines
from taizhang.extraction.prose.reading import Line, Reading

TITLE, ADDRESSEE, HEADING, PROSE, SIGNATURE, DATED, CONTACT, ATTACHMENT, OTHER = (
    "title",
    "addressee",
    "heading",
    "prose",
    "signature",
    "dated",
    "contact",
    "attachment",
    "other",
)
HEADING_MOST, PROSE_LEAST, SIGNATURE_MOST, CLOSING_LINES = 90, 28, 42, 12

ORGANIZATION = (
    r"(?:党组|党委|党工委|工委|委员会|纪委|监委|县委|市委|区委|省委|委|局|厅|部|办公室|政府|巡察组|巡视组|督察组|工作组|组|中心|公司|集团|院|学校"
    r"|中学|小学|大学|学院|医院|支队|大队|队|站|所|处|科|股|社|协会|联合会|总工会|法院|检察院|管委会|办事处|领导小组|党支部|党总支|支部|银行|分行)"
)
_SIGNED = re.compile(rf"[一-龥()（）“” 、]{{3,}}{ORGANIZATION}(?: ?\((?:印|章|盖章|公章|代章)\))?")
_DATED = re.compile(
    r"[(\[]? ?(?:(?:19|20)\d\d|二[〇零O0○][〇零一二三四五六七八九O0○]{2})"
    r"[\d年月日./ 一二三四五六七八九十-]{1,16} ?[)\]]?(?: ?\((?:印|章|盖章)\))?"
)
_ATTACHED = re.compile(
    r"附(?:件|表|录|图)? ?[\d一二三四五六七八九十]{0,2} ?(?::|$| )|附(?:件|表|录|图)[\d一二三四五六七八九十]{1,2}$"
)
_CONTACT = re.compile(
    r"(?:联系|监督|举报|咨询|办公|单位|通[讯信]|邮[寄政]|电子|来信|信函|填表|传真|值班)?"
    r"(?:人|电话|手机|传真|热线|地址|方式|邮箱|邮件|邮编|编码|信箱|网址|时间)[^,。;:]{0,8} ?:"
)
_REACH = re.compile(
    r"\d{3,4}-\d{7,8}|(?<!\d)1\d{10}(?!\d)|(?<!\d)\d{7,8}(?!\d)|@[A-Za-z\d-]|(?:地址|邮编|信箱)"
)
# The foot of the last page (版记): its full stop is asked for by GB/T 9704, 7.4.2, and makes no prose of it.
_COPIED = re.compile(r"(?:抄送|抄报|分送) ?:")
_STOPPED = re.compile(r"[。;!?]")


@dataclass(frozen=True, slots=True)
class Passage:
    """One paragraph; ``span`` is without the spaces around it, ``body`` starts behind its label."""

    span: Span
    role: str
    block: Block
    label: Label | None = None

    @property
    def body(self) -> Span:
        return Span(self.span.start + (self.label.length if self.label else 0), self.span.end)

    @property
    def label_span(self) -> Span:
        return Span(self.span.start, self.span.start + (len(self.label.text) if self.label else 0))


def passages(reading: Reading) -> tuple[Passage, ...]:
    """The paragraphs of content in reading order."""
    titles = {line.span for line in title_lines(reading)}
    last = len(reading.lines) - CLOSING_LINES
    return tuple(
        _passage(reading, line, is_title=line.span in titles, is_closing=index >= last, is_opening=index < 12)
        for index, line in enumerate(reading.lines)
    )


def _passage(reading: Reading, line: Line, *, is_title: bool, is_closing: bool, is_opening: bool) -> Passage:
    text = reading[line.span]
    label = read_label(text)
    if label and (label.length >= len(text) or (label.number is None and label.whole and label.kind != "•")):
        label = None
    role = TITLE if is_title else _unlabelled(text, is_closing, is_opening) if label is None else ""
    return Passage(line.span, role or _labelled(reading, line), line.block, label)


def _unlabelled(text: str, is_closing: bool, is_opening: bool) -> str:
    if _DATED.fullmatch(text):
        return DATED
    if _ATTACHED.match(text):
        return ATTACHMENT
    if is_opening and text.endswith(":") and len(text) <= 80 and not _STOPPED.search(text):
        return ADDRESSEE
    if is_closing and len(text) <= SIGNATURE_MOST and _SIGNED.fullmatch(text):
        return SIGNATURE
    if is_closing and _COPIED.match(text):
        return OTHER
    if _CONTACT.match(text) or (is_closing and len(text) < 80 and _REACH.search(text)):
        return CONTACT
    return ""


def _labelled(reading: Reading, line: Line) -> str:
    """Heading or prose: a heading is short and holds no full stop but in quotation marks and at its end."""
    text = reading[line.span]
    stopped = any(
        not reading.shield.covers(line.span.start + found.start())
        for found in _STOPPED.finditer(text.rstrip("。"))
    )
    if line.block.level and len(text) <= HEADING_MOST and not stopped:
        return HEADING
    is_labelled = read_label(text) is not None
    if stopped or len(text) > HEADING_MOST or (len(text) >= PROSE_LEAST and "," in text and not is_labelled):
        return PROSE
    if is_labelled:
        return HEADING
    return PROSE if text.endswith("。") else OTHER


def of_role(found: Sequence[Passage], *roles: str) -> list[Passage]:
    return [one for one in found if one.role in roles]
