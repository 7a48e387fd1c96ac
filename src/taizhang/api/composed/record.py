"""登记底账: values are sent as texts and numbers, and read by the fields of the register; a fault names its place."""

from typing import Annotated, Any

from pydantic import BaseModel, Field

from taizhang.api.facts.fact import Sent
from taizhang.api.facts.reading import STRICT
from taizhang.api.operation import Operation, signature_of
from taizhang.registers.books.actions.record import record
from taizhang.registers.books.changes import Change
from taizhang.registers.books.models import Book
from taizhang.registers.books.naming import register_of
from taizhang.registers.books.states import Way
from taizhang.registers.declaring.fields import Field as RegisterField
from taizhang.registers.declaring.fields import Reference
from taizhang.registers.declaring.reading import Misread
from taizhang.registers.declaring.register import Register

ROWS_MAX = 1000
Text = Annotated[str, Field(max_length=4000)]


class ChangeBody(BaseModel):
    """A new row without ``number``; else ``seen`` is the version that the program saw. An empty value takes one away."""

    model_config = STRICT
    number: int | None = None
    seen: int = 0
    values: dict[Annotated[str, Field(max_length=60)], Text | int | bool | None] = Field(default_factory=dict)
    is_struck: bool = False


class RecordBody(BaseModel):
    model_config = STRICT
    changes: Annotated[list[ChangeBody], Field(min_length=1, max_length=ROWS_MAX)]
    reason: Annotated[str, Field(max_length=200)] = ""


def take(row: Book, value: RecordBody, sent: Sent) -> dict[str, Any]:
    register = register_of(row)
    changes = [_change(register, one, f"/changes/{at}", sent) for at, one in enumerate(value.changes)]
    return {"changes": changes, "reason": value.reason, "way": Way.SENT}


def _change(register: Register, one: ChangeBody, place: str, sent: Sent) -> Change:
    values: dict[str, Any] = {}
    for name, said in one.values.items():
        field = register.by_name.get(name)
        if field is None:
            sent.wrong(f"{place}/values/{name}", "unknown field")
            continue
        try:
            values[name] = _read(field, said)
        except Misread as why:
            sent.wrong(f"{place}/values/{name}", str(why))
    return Change(values, one.number, one.seen, one.is_struck)


def _read(field: RegisterField, said: Any) -> Any:
    """A reference is the number of the row; everything else is read as from a sheet."""
    if said is None or said == "":
        return None
    if isinstance(field, Reference):
        if isinstance(said, bool) or not isinstance(said, int):
            raise Misread("the number of a row")
        return said
    return field.read({True: "是", False: "否"}[said] if isinstance(said, bool) else str(said))


_subject, _resource, _makes, _parameters = signature_of(record)
RECORD = Operation(record, _resource, _makes, RecordBody, take)
