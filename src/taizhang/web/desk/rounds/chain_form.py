"""The form of a review chain: a row per step, its parties, and what it asks for besides (审核链表单)."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from django import forms
from django.utils.translation import gettext as _

from taizhang.bureau.accounts.roles import Role
from taizhang.ledger.rounds.chains import (
    NAME_CHARACTERS,
    NOTICE_DAYS_MAX,
    PARTIES_MAX,
    STEPS_MAX,
    WAIT_DAYS_MAX,
    ChainStep,
    Counting,
    Party,
)
from taizhang.web.desk.forms import ActForm

SPARE_STEPS, SPARE_PARTIES, PARTIES_LEAST = 2, 1, 4


@dataclass(frozen=True)
class PartyFields:
    role: forms.BoundField
    organization: forms.BoundField
    name: forms.BoundField


@dataclass(frozen=True)
class StepFields:
    """``more`` are the parties after the first; ``is_open`` where one of the rarer fields says something."""

    name: forms.BoundField
    first: PartyFields
    more: Sequence[PartyFields]
    need: forms.BoundField
    visit: forms.BoundField
    wait_days: forms.BoundField
    notice_days: forms.BoundField
    counting: forms.BoundField
    is_open: bool


class ChainForm(ActForm):
    """A row per step and some blank ones; a row without a name falls away, and so does a party without a role."""

    def __init__(
        self, *args: Any, rows: int, parties: int, organizations: Sequence[tuple[int, str]], **kwargs: Any
    ) -> None:
        super().__init__(*args, **kwargs)
        self.rows, self.parties = rows, parties
        self.organizations = [("", _("本单位（按责任股室）")), *organizations]
        for row in range(1, rows + 1):
            self._add_step(row)

    def _add_step(self, row: int) -> None:
        said = {"row": row}
        self.fields[f"name_{row}"] = forms.CharField(
            label=_("第 %(row)d 步的名称") % said, required=False, max_length=NAME_CHARACTERS
        )
        for party in range(1, self.parties + 1):
            self._add_party(row, party)
        self._add_number(f"need_{row}", _("几方同意算通过（空着是各方都同意）"), PARTIES_MAX)
        self.fields[f"visit_{row}"] = forms.BooleanField(label=_("审核前要现场核查"), required=False)
        self._add_number(f"wait_{row}", _("与上一步至少间隔几天"), WAIT_DAYS_MAX)
        self._add_number(f"notice_{row}", _("审核前公示几天"), NOTICE_DAYS_MAX)
        self.fields[f"counting_{row}"] = forms.ChoiceField(
            label=_("公示天数按"), choices=Counting.choices, required=False
        )

    def _add_party(self, row: int, party: int) -> None:
        said, end = {"row": row, "party": party}, key(row, party)
        role = _("第 %(row)d 步由谁办理") if party == 1 else _("第 %(row)d 步第 %(party)d 方的角色")
        self.fields[f"role_{end}"] = forms.ChoiceField(
            label=role % said, required=False, choices=[("", "—"), *Role.choices]
        )
        self.fields[f"organization_{end}"] = forms.TypedChoiceField(
            label=_("第 %(row)d 步第 %(party)d 方的单位") % said,
            required=False,
            coerce=int,
            empty_value=None,
            choices=self.organizations,
        )
        self.fields[f"party_{end}"] = forms.CharField(
            label=_("第 %(row)d 步第 %(party)d 方的名称") % said, required=False, max_length=NAME_CHARACTERS
        )

    def _add_number(self, name: str, label: str, most: int) -> None:
        self.fields[name] = forms.IntegerField(label=label, required=False, min_value=0, max_value=most)

    @property
    def steps_shown(self) -> Sequence[StepFields]:
        return [self._shown(row) for row in range(1, self.rows + 1)]

    def _shown(self, row: int) -> StepFields:
        first, *more = (self._party_shown(key(row, party)) for party in range(1, self.parties + 1))
        rare = [self[f"{name}_{row}"] for name in ("need", "visit", "wait", "notice")]
        others = [first.organization, first.name, *(one.role for one in more)]
        is_open = any(one.value() or one.errors for one in (*rare, *others))
        need, visit, wait, notice = rare
        name, counting = self[f"name_{row}"], self[f"counting_{row}"]
        return StepFields(name, first, more, need, visit, wait, notice, counting, is_open)

    def _party_shown(self, end: str) -> PartyFields:
        return PartyFields(self[f"role_{end}"], self[f"organization_{end}"], self[f"party_{end}"])

    @property
    def steps(self) -> list[dict[str, Any]]:
        """What was typed, as the act wants it."""
        rows = range(1, self.rows + 1)
        return [self._typed(row).plain for row in rows if self.cleaned_data[f"name_{row}"]]

    def _typed(self, row: int) -> ChainStep:
        said = self.cleaned_data
        parties = [key(row, party) for party in range(1, self.parties + 1) if said[f"role_{key(row, party)}"]]
        return ChainStep(
            said[f"name_{row}"],
            tuple(
                Party(said[f"role_{one}"], said[f"organization_{one}"], said[f"party_{one}"])
                for one in parties
            ),
            said[f"need_{row}"] or 0,
            bool(said[f"visit_{row}"]),
            said[f"wait_{row}"] or 0,
            said[f"notice_{row}"] or 0,
            said[f"counting_{row}"] or Counting.CALENDAR.value,
        )


def key(row: int, party: int) -> str:
    """The first party of a step has the plain name of its field."""
    return str(row) if party == 1 else f"{row}_{party}"


def shown(chain: Sequence[ChainStep]) -> dict[str, Any]:
    """The values that a form begins with."""
    said: dict[str, Any] = {}
    for row, step in enumerate(chain, 1):
        said |= {f"name_{row}": step.name, f"visit_{row}": step.visit, f"counting_{row}": step.counting}
        said |= {f"need_{row}": step.need or None, f"wait_{row}": step.wait_days or None}
        said[f"notice_{row}"] = step.notice_days or None
        for place, party in enumerate(step.parties, 1):
            end = key(row, place)
            said |= {f"role_{end}": party.role, f"organization_{end}": party.organization}
            said[f"party_{end}"] = party.name
    return said


def rows_for(chain: Sequence[ChainStep]) -> int:
    return min(len(chain) + SPARE_STEPS, STEPS_MAX)


def parties_for(chain: Sequence[ChainStep]) -> int:
    most = max((len(one.parties) for one in chain), default=1)
    return min(max(most + SPARE_PARTIES, PARTIES_LEAST), PARTIES_MAX)
