"""The head of the table (表头): where a click on a column leads, and how it is sorted now."""

from collections.abc import Mapping
from dataclasses import dataclass

from django.utils.functional import Promise

from taizhang.web.desk.findings.columns import Column
from taizhang.web.desk.findings.wanted import Wanted


@dataclass(frozen=True)
class Head:
    title: str | Promise
    address: str
    direction: str
    is_number: bool


def heads(columns: Mapping[str, Column], wanted: Wanted) -> list[Head]:
    return [_head(one, wanted) for one in columns.values()]


def _head(one: Column, wanted: Wanted) -> Head:
    if not one.sort:
        return Head(one.title, "", "", one.is_number)
    address = wanted.address(sort=wanted.next_sort(one.sort))
    return Head(one.title, address, wanted.direction(one.sort), one.is_number)
