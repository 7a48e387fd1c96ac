"""What a form asks for (栏目): kinds of fields, columns of tables, and what makes a form sound."""

import re
from collections.abc import Collection, Mapping, Sequence
from dataclasses import asdict, dataclass
from typing import Any

from django.db import models
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from taizhang.bureau.refusal import Refused

FIELDS_MAX, COLUMNS_MAX, OPTIONS_MAX = 60, 20, 40
LABEL_MAX, UNIT_MAX, HINT_MAX = 80, 20, 300
KEY = re.compile(r"[a-z][a-z0-9_]{0,22}")
CODE = re.compile(r"[A-Za-z0-9一-鿿][A-Za-z0-9一-鿿._-]{0,38}")


class FieldKind(models.TextChoices):
    SHORT = "short", gettext_lazy("短文字")
    LONG = "long", gettext_lazy("长文字")
    WHOLE = "whole", gettext_lazy("整数")
    AMOUNT = "amount", gettext_lazy("数额")
    SHARE = "share", gettext_lazy("百分比")
    DATE = "date", gettext_lazy("日期")
    YES_NO = "yes_no", gettext_lazy("是否")
    CHOICE = "choice", gettext_lazy("选项")
    TABLE = "table", gettext_lazy("表格")


NUMERIC = frozenset({FieldKind.WHOLE, FieldKind.AMOUNT, FieldKind.SHARE})
# Shares of several offices have no sum.
SUMMED = frozenset({FieldKind.WHOLE, FieldKind.AMOUNT})
WORDS = frozenset({FieldKind.SHORT, FieldKind.LONG})


@dataclass(frozen=True)
class Column:
    """A column of a table; of the kinds of a field all but a table."""

    label: str
    kind: str = FieldKind.SHORT
    unit: str = ""
    options: Sequence[str] = ()


@dataclass(frozen=True)
class Field:
    """``indicator`` is the code under which an accepted number is kept (指标), ``definition`` how it is counted (口径).

    ``known`` names what the house knows of it already (known.py).
    """

    key: str
    label: str
    kind: str = FieldKind.SHORT
    is_required: bool = True
    unit: str = ""
    options: Sequence[str] = ()
    columns: Sequence[Column] = ()
    indicator: str = ""
    definition: str = ""
    known: str = ""
    hint: str = ""

    @property
    def is_table(self) -> bool:
        return self.kind == FieldKind.TABLE

    @property
    def is_numeric(self) -> bool:
        return self.kind in NUMERIC

    @property
    def kind_label(self) -> str:
        return str(FieldKind(self.kind).label)

    @property
    def said_unit(self) -> str:
        return "%" if self.kind == FieldKind.SHARE else self.unit


def plain(fields: Sequence[Field]) -> list[dict[str, Any]]:
    return [asdict(one) for one in fields]


def read_fields(rows: Sequence[Mapping[str, Any]]) -> list[Field]:
    return [Field(**{**row, "columns": tuple(Column(**one) for one in row["columns"])}) for row in rows]


def refuse_unsound(fields: Sequence[Field], known: Collection[str]) -> None:
    """``known`` are the names of what the house can say."""
    if len(fields) > FIELDS_MAX:
        raise Refused(_("一张表样最多 %(most)d 个栏目，请拆开") % {"most": FIELDS_MAX})
    for said in ([one.key for one in fields], [one.label.strip() for one in fields]):
        doubled = next((one for number, one in enumerate(said) if one in said[:number]), None)
        if doubled is not None:
            raise Refused(_("栏目“%(name)s”写了两遍") % {"name": doubled})
    for one in fields:
        _refuse_unsound_field(one, known)
    codes = [one.indicator for one in fields if one.indicator]
    if len(set(codes)) < len(codes):
        raise Refused(_("两个栏目用了同一个指标代码"))


def _refuse_unsound_field(one: Field, known: Collection[str]) -> None:
    said = {"name": one.label[:LABEL_MAX]}
    if not one.label.strip() or len(one.label) > LABEL_MAX or not KEY.fullmatch(one.key):
        raise Refused(_("每个栏目要有名称，不超过 %(most)d 个字") % {"most": LABEL_MAX})
    if one.kind not in FieldKind.values:
        raise Refused(_("“%(name)s”的种类不对") % said)
    if len(one.hint) > HINT_MAX or len(one.definition) > HINT_MAX or len(one.unit) > UNIT_MAX:
        raise Refused(_("“%(name)s”的单位、口径或提示太长") % said)
    if one.is_table:
        _refuse_unsound_columns(one)
    elif one.columns:
        raise Refused(_("“%(name)s”不是表格，不能有列") % said)
    _refuse_unsound_scalar(one.label, one.kind, one.unit, one.options)
    if one.indicator and (not one.is_numeric or not CODE.fullmatch(one.indicator)):
        raise Refused(
            _("“%(name)s”的指标代码不对：只有数字栏目能对应指标，代码由字母、数字、汉字和 . _ - 组成") % said
        )
    if one.known and (one.known not in known or one.is_table):
        raise Refused(_("“%(name)s”的已知来源不对") % said)


def _refuse_unsound_columns(one: Field) -> None:
    labels = [column.label.strip() for column in one.columns]
    if not labels or len(labels) > COLUMNS_MAX or not all(labels) or len(set(labels)) < len(labels):
        raise Refused(
            _("表格“%(name)s”要有 1 到 %(most)d 列，列名不能重复") % {"name": one.label, "most": COLUMNS_MAX}
        )
    for column in one.columns:
        if column.kind == FieldKind.TABLE or column.kind not in FieldKind.values:
            raise Refused(_("“%(name)s”的种类不对") % {"name": column.label})
        _refuse_unsound_scalar(column.label, column.kind, column.unit, column.options)


def _refuse_unsound_scalar(label: str, kind: str, unit: str, options: Sequence[str]) -> None:
    if any(len(one) > LABEL_MAX for one in (label, unit, *options)):
        raise Refused(_("“%(name)s”的名称、单位或选项太长") % {"name": label[:LABEL_MAX]})
    if kind == FieldKind.AMOUNT and not unit.strip():
        raise Refused(_("“%(name)s”是数额，要写单位") % {"name": label})
    if kind == FieldKind.CHOICE and not 2 <= len(set(options)) <= OPTIONS_MAX:
        raise Refused(_("“%(name)s”要有 2 到 %(most)d 个选项") % {"name": label, "most": OPTIONS_MAX})
