"""What a ledger says about itself beside its rows (表头信息): title, organisation, round, dates, contacts."""

import re
from datetime import date

from taizhang.documents.nodes import Document
from taizhang.extraction.ledgers.grid import Grid, flat
from taizhang.extraction.ledgers.header import Header

TITLE = re.compile(
    r"(?:台账|清单|一览表|汇总表|统计表|情况表|任务表|分解表|推进表|计划表|明细表|方案|表)(?:[（(][^（）()]{1,20}[）)])?$"
)
DAY = r"(\d{4})\s?[年./-]\s?(\d{1,2})\s?[月./-]\s?(\d{1,2})\s?日?"
# The day a ledger was filled in (填表日期) is not a day of publication: ledgers are working papers.
DATES: dict[str, re.Pattern[str]] = {
    "feedback_date": re.compile(r"反馈(?:日期|时间|意见时间)?\s?[：:]?\s?" + DAY),
    "as_of": re.compile(r"(?:数据|情况|进展)?(?:截至|截止)(?:日期|时间)?\s?[：:]?\s?" + DAY),
}
ORGANIZATION = re.compile(
    r"(?:填报单位|报送单位|责任单位|整改单位|被巡察单位|被巡察党组织|被审计单位|单位名称|单位)(?:[（(](?:盖章|公章|签章)[）)])?\s?[：:]\s?([^\s：:，,；;（）()]{3,40})"
)
ORGANIZATION_END = re.compile(
    r"(?:局|委|办|党组|党委|党工委|政府|中心|公司|学校|医院|院|镇|乡|街道|室|会|部|处|支部|站|所)$"
)
TITLE_ORGANIZATION = re.compile(
    r"^(?:中共)?([^\s]{2,30}?(?:局|公司|医院|学校|委员会|政府|街道|镇|乡|办公室|中心|党组|党委|党工委)(?:党组|党委|党工委|党支部|党总支)?)(?=.{0,4}(?:关于|落实|巡|整改|审计|问题|反馈|对))"
)
ROUND = re.compile(
    r"((?:第?[一二三四五六七八九十]{1,3}届)?(?:中央|省委|市委|县委|区委|州委|旗委)?(?:第[一二三四五六七八九十\d]{1,3}轮)(?:常规|专项|提级|机动)?(?:巡察|巡视))"
)
PHONE = re.compile(r"(?:电话|手机|座机)\s?[：:]?\s?((?:\d{3,4}[-－—])?\d{7,8}(?:[-－]\d{1,5})?|1\d{10})")
PERSON = re.compile(
    r"(?:填表人|填报人|制表人|联系人|经办人)\s?[：:]\s?([\u4e00-\u9fff·]{1,4}[×某xX*]{0,2})(?![\u4e00-\u9fff])"
)
EMAIL = re.compile(r"[\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63}){1,4}")
# Where a PDF runs the title and the line below it together.
PARTICULARS = re.compile(r"(?=填报单位|报送单位|整改单位\s?[：:]|被巡察单位\s?[：:])")
LONGEST_TITLE = 60


def ledger_meta(document: Document, tables: list[tuple[Grid, Header, list[str]]]) -> dict[str, str]:
    """Read from the rows above the headings, the note rows, and the paragraphs around the tables."""
    above = [line for grid, header, _ in tables for line in rows_above(grid, header)]
    around = [part for block in document.blocks for part in PARTICULARS.split(document.slice(block).strip())]
    notes = [line for _, _, lines in tables for line in lines]
    meta = {"kind": "整改台账"}
    title = next((line for line in [*above, *around] if is_title(line)), None)
    if title:
        meta["title"] = title
    said = "\n".join([*above, *around, *notes])
    meta |= dates(said) | contacts(said)
    organization = organization_of(title or "", said)
    if organization:
        meta["organization"] = organization
    if found := ROUND.search(said):
        meta["round"] = found.group(1)
    return meta


def rows_above(grid: Grid, header: Header) -> list[str]:
    return [flat(grid.read(cell)) for row in range(header.first) for cell in grid.starting.get(row, [])]


def is_title(line: str) -> bool:
    return len(line) <= LONGEST_TITLE and bool(TITLE.search(line)) and "：" not in line[:-1]


def dates(text: str) -> dict[str, str]:
    said = {}
    for key, pattern in DATES.items():
        if found := pattern.search(text):
            try:
                said[key] = date(*map(int, found.groups())).isoformat()
            except ValueError:
                continue  # 2025年2月30日 is nobody's date
    return said


def contacts(text: str) -> dict[str, str]:
    said = {}
    for key, pattern in (("phone", PHONE), ("contact", PERSON)):
        if found := pattern.search(text):
            said[key] = found.group(1)
    if found := EMAIL.search(text):
        said["email"] = found.group(0)
    return said


def organization_of(title: str, said: str) -> str | None:
    for found in ORGANIZATION.finditer(said):
        if ORGANIZATION_END.search(found.group(1)):
            return found.group(1)
    found_in_title = TITLE_ORGANIZATION.match(title)
    return found_in_title.group(1) if found_in_title else None
