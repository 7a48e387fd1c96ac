"""What a column holds, judged by its cells (列内容): dates, names of people, offices, statuses."""

import re
from collections.abc import Callable

DATE = re.compile(
    r"\d{4}\s*[年./-]\s*\d{1,2}|\d{1,2}\s*月|^\d{5}$|长期|立行立改|立即整改|持续|年底|季度|\d\s*个月|\d\s*个?工作日|即知即改|常态"
)
OFFICE = re.compile(
    r"(?:[股科局办处部委院校站所组会队镇乡村馆厂室]|中心|公司|支部|党委|党组|科室|街道|社区|单位|部门|企业|班子|各级)$"
)
NAME = re.compile(r"^[\u4e00-\u9fff·]{1,4}[×某xX*]{0,2}$")
TITLE_WORD = re.compile(r"(?:同志|局长|副局长|书记|副书记|主任|副主任|组长|股长|科长|主席|委员|主任科员)$")
STATUS = re.compile(r"完成|整改|到位|推进|坚持|销号|办结|未|正在|^[是否√×✓]$|序时|持续|达标|阶段|进行中|已")
SEPARATORS = re.compile(r"[\s、，,；;/：:（）()]+")


def tokens(text: str) -> list[str]:
    return [token for token in SEPARATORS.split(text) if token]


def is_office(token: str) -> bool:
    return len(token) > 1 and bool(OFFICE.search(token))


def is_name(token: str) -> bool:
    return (bool(NAME.match(token)) or bool(TITLE_WORD.search(token))) and not is_office(token)


def is_date(text: str) -> bool:
    return bool(DATE.search(text))


def is_status(text: str) -> bool:
    return len(text) <= 16 and bool(STATUS.search(text))


def share(texts: list[str], test: Callable[[str], bool]) -> float:
    """How many of the texts pass the test, 0 to 1; none at all is 0."""
    return sum(test(text) for text in texts) / len(texts) if texts else 0.0


def of_names(texts: list[str]) -> float:
    return share([token for text in texts for token in tokens(text)], is_name)


def of_offices(texts: list[str]) -> float:
    return share([token for text in texts for token in tokens(text)], is_office)
