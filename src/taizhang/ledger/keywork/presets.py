"""What a year of key work begins with (重点工作年度的默认设置): all of it is data of the year and may be another."""

from typing import Any

from django.utils.translation import gettext as _
from django.utils.translation import gettext_noop

# How tasks are numbered: the way of official papers, word〔year〕number (GB/T 9704-2012, 7.2.5).
NUMBER_TEMPLATE = "重点〔{year}〕{number}号"
# Where tasks come from: what mechanisms M5 names, and the leaders' instructions of 督查 (domain rules a4).
FROM_A_MEETING = gettext_noop("会议决定")
SOURCES = (
    FROM_A_MEETING,
    gettext_noop("上级交办"),
    gettext_noop("领导批示"),
    gettext_noop("本单位计划"),
)
# 扶风 scores from 100 downwards (domain rules b7).
SCORE_MAX = 100
# The lists of the ledger as a year of key work calls them, with its columns.
LISTS: dict[str, tuple[str, tuple[str, ...]]] = {
    "all": (
        gettext_noop("重点工作台账"),
        ("key_number", "title", "source", "done", "office", "leaders", "due", "light", "result", "score"),
    ),
    "tasks": (gettext_noop("推进清单"), ("number", "text", "kind", "due", "light", "progress")),
    "problems": (
        gettext_noop("任务目标清单"),
        ("key_number", "title", "goal", "source", "office", "finished", "state"),
    ),
}


def said_sources() -> list[str]:
    return [_(one) for one in SOURCES]


def said_lists() -> dict[str, Any]:
    return {key: {"name": _(name), "columns": list(columns)} for key, (name, columns) in LISTS.items()}
