"""What can be asked for by a noun (资源): its rows as the caller sees them, what is said of one, by what a list is narrowed."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from django.db.models import Model, QuerySet
from django.http.response import HttpResponseBase
from django.utils.functional import Promise
from pydantic import BaseModel, ConfigDict

from taizhang.bureau.accounts.actor import Actor


class Shape(BaseModel):
    """What is said of a row."""

    model_config = ConfigDict(extra="forbid")


@dataclass(frozen=True)
class Filter:
    """``lookup`` is the question to the database, ``kind`` what a value of it is: int, str or date."""

    lookup: str
    kind: type[int] | type[str] | type[date] = int
    choices: tuple[str, ...] = ()


@dataclass(frozen=True)
class Download:
    """A file that goes with a row: ``find`` answers it, or None where there is none; ``inner`` counts a number in the address."""

    name: str
    title: str | Promise
    give: Callable[..., HttpResponseBase | None]
    inner: str = ""


def everybody(_row: Any, _actor: Actor) -> bool:
    return True


def plainly(rows: QuerySet[Any], _actor: Actor) -> QuerySet[Any]:
    return rows


@dataclass(frozen=True)
class Resource:
    """``rows`` is the only way to a row: what it does not yield does not exist for the caller.

    ``dressed`` adds what the description of a row needs beside it, in a constant number of questions.
    ``is_shown`` leaves out single rows that a question cannot (drafts). ``referable`` are the rows that a fact of
    an act may name, where they are more than ``rows``.
    """

    noun: str
    title: str | Promise
    model: type[Model]
    rows: Callable[[Actor], QuerySet[Any]]
    shape: type[Shape]
    describe: Callable[[Any], Shape]
    filters: Mapping[str, Filter] = field(default_factory=dict)
    dressed: Callable[[QuerySet[Any], Actor], QuerySet[Any]] = plainly
    is_shown: Callable[[Any, Actor], bool] = everybody
    referable: Callable[[Actor], QuerySet[Any]] | None = None
    downloads: tuple[Download, ...] = ()
    has_journal: bool = True

    def list_for(self, actor: Actor) -> QuerySet[Any]:
        """The rows as they are described."""
        return self.dressed(self.rows(actor), actor)

    def show(self, pk: int, actor: Actor) -> Any:
        """The row as it is described, or None."""
        row = self.list_for(actor).filter(pk=pk).first()
        return row if row is not None and self.is_shown(row, actor) else None

    def find(self, pk: int, actor: Actor) -> Any:
        """The row as the caller sees it, or None; with no more than an act needs."""
        row = self.rows(actor).filter(pk=pk).first()
        return row if row is not None and self.is_shown(row, actor) else None

    def refer(self, pk: int, actor: Actor) -> Any:
        """A row that a fact of an act names, or None."""
        if self.referable is None:
            return self.find(pk, actor)
        return self.referable(actor).filter(pk=pk).first()
