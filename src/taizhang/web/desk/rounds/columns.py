"""What the columns of a ledger are (列对应): proposed with a reason, corrected by hand, remembered for next time."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from django import forms
from django.http import HttpRequest, HttpResponse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from taizhang.bureau.accounts.roles import Role
from taizhang.bureau.files.store import path_of
from taizhang.bureau.refusal import Refused
from taizhang.ledger.rounds.actions.read_again import read_again
from taizhang.ledger.rounds.models import Intake
from taizhang.ledger.rounds.queries import columns_told, current_drafts, given_columns
from taizhang.ledger.rounds.read import read
from taizhang.web.desk.access import staff
from taizhang.web.desk.forms import ActForm, act_page
from taizhang.web.desk.rounds.lookup import intake_for
from taizhang.web.going import told

# What a column can be, in the order of the choice; several fields are one cell that names several.
FIELDS: dict[str, Any] = {
    "number": gettext_lazy("序号"),
    "category": gettext_lazy("问题类别"),
    "finding": gettext_lazy("具体问题"),
    "goal": gettext_lazy("整改目标"),
    "measure": gettext_lazy("整改措施"),
    "leader": gettext_lazy("责任领导"),
    "lead_unit": gettext_lazy("责任单位"),
    "co_units": gettext_lazy("配合单位"),
    "person": gettext_lazy("责任人"),
    "due": gettext_lazy("整改时限"),
    "progress": gettext_lazy("整改进展"),
    "status": gettext_lazy("整改状态"),
}
TOGETHER = ("lead_unit+person", "lead_unit+leader", "leader+person", "person+due")
# Fields that several columns may share.
SHARED = {"category", "progress"}
# Without one of these there is nothing to enter.
NEEDED = {"finding", "measure", "category", "number"}
REASONS: dict[str, Any] = {
    "given": gettext_lazy("按以前说明的读取"),
    "exact": gettext_lazy("列名就是这个意思"),
    "end": gettext_lazy("列名以“%(word)s”结尾"),
    "inside": gettext_lazy("列名里有“%(word)s”"),
    "content": gettext_lazy("列名有几种意思，按格内的内容判断"),
    "unknown": gettext_lazy("列名没有认出，没有读取"),
}


@dataclass(frozen=True, slots=True)
class Row:
    """One column of a table beside the choice of what it is."""

    letter: str
    heading: str
    reason: str
    samples: Sequence[str]
    field: forms.BoundField


@dataclass(frozen=True, slots=True)
class Sheet:
    sheet: str
    row: int
    is_read: bool
    rows: Sequence[Row]


class ColumnsForm(ActForm):
    """One choice per column of each table, named by the places of both."""

    def __init__(self, *args: Any, tables: Sequence[Mapping[str, Any]], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.tables = tables
        for name, _table, column in self._columns():
            now = "+".join(column["fields"])
            self.fields[name] = forms.ChoiceField(
                label=f"{column['letter']} {column['heading']}",
                choices=choices(now),
                required=False,
                initial=now if now in dict(choices(now)) else "",
            )

    def _columns(self) -> Iterator[tuple[str, Mapping[str, Any], Mapping[str, Any]]]:
        for place, table in enumerate(self.tables):
            for column in table["columns"]:
                yield f"t{place}c{column['index']}", table, column

    @property
    def sheets(self) -> Iterator[Sheet]:
        for place, table in enumerate(self.tables):
            rows = [
                Row(
                    one["letter"],
                    one["heading"],
                    reason_of(one),
                    one["samples"],
                    self[f"t{place}c{one['index']}"],
                )
                for one in table["columns"]
            ]
            yield Sheet(table["sheet"] or "", table["row"], table["is_read"], rows)

    def clean(self) -> dict[str, Any]:
        said = [*(self._fields_of(place) for place in range(len(self.tables)))]
        if not any(fields & NEEDED for fields in said):
            raise forms.ValidationError(_("请至少指定一列是“具体问题”，否则没有可以入账的内容"))
        return self.cleaned_data

    def _fields_of(self, place: int) -> set[str]:
        """The fields of one table; one that two columns claim is refused at the second."""
        taken: set[str] = set()
        for column in self.tables[place]["columns"]:
            name = f"t{place}c{column['index']}"
            fields = set(filter(None, self.cleaned_data.get(name, "").split("+")))
            for twice in sorted((fields & taken) - SHARED):
                self.add_error(
                    name, _("“%(field)s”已经指定给另一列，一个表里只能有一列") % {"field": FIELDS[twice]}
                )
            taken |= fields
        return taken

    @property
    def told(self) -> dict[str, list[tuple[int, str, list[str]]]]:
        """The word for each table, by the signature of its headings."""
        said: dict[str, list[tuple[int, str, list[str]]]] = {table["signature"]: [] for table in self.tables}
        for name, table, column in self._columns():
            fields = [one for one in self.cleaned_data[name].split("+") if one]
            if fields or column["heading"]:
                said[table["signature"]].append((column["index"], column["heading"], fields))
        return {signature: columns for signature, columns in said.items() if any(c[2] for c in columns)}


def choices(now: str) -> list[tuple[str, str]]:
    both = [
        *TOGETHER,
        *([now] if "+" in now and now not in TOGETHER and set(now.split("+")) <= FIELDS.keys() else []),
    ]
    together = [(one, _("、").join(str(FIELDS[part]) for part in one.split("+"))) for one in both]
    return [("", _("忽略，不读取")), *((name, str(label)) for name, label in FIELDS.items()), *together]


def reason_of(column: Mapping[str, Any]) -> str:
    return str(REASONS[column["reason"]]) % {"word": column["word"]}


@staff(Role.RECTIFIER, methods=("GET", "POST"))
def columns(request: HttpRequest, pk: int) -> HttpResponse:
    intake = intake_for(request, pk)
    form = ColumnsForm(request.POST or None, initial={"version": intake.version}, tables=intake.columns)
    if form.is_valid() and _carried_out(request, intake, form):
        found = current_drafts(intake).count()
        return told(
            request,
            _("已按您说明的列重新读取，读出 %(count)d 个问题，请核对") % {"count": found},
            "intake",
            intake.pk,
        )
    return act_page(request, "rounds/columns.html", form, intake, read_again, intake=intake)


def _carried_out(request: HttpRequest, intake: Intake, form: ColumnsForm) -> bool:
    said = form.told
    given = {signature: given_columns(columns) for signature, columns in said.items()}
    try:
        data = path_of(intake.file.digest).read_bytes()
        document, proposal = read(data, intake.file_name, {**columns_told(intake.organization), **given})
    except OSError:
        form.refuse(_("原件读不到，没有重新读取；请联系管理员核对文件存储"), intake)
        return False
    except Refused as why:
        form.refuse(str(why), intake)
        return False
    done = form.carry_out(request, intake, read_again, told=said, document=document, proposal=proposal)
    intake.refresh_from_db()
    return done
