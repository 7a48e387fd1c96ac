"""What the house knows already (已知数): it is filled in with its source, and confirmed or corrected with a reason, never asked again."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from django.db.models import QuerySet
from django.utils.formats import date_format
from django.utils.functional import Promise
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from taizhang.bureau.accounts.queries import appointments_on, in_charge_of
from taizhang.bureau.accounts.roles import Role
from taizhang.bureau.organizations.models import Organization
from taizhang.bureau.organizations.paths import prefixes
from taizhang.ledger.calls.fields import Field
from taizhang.ledger.calls.models import Figure, Form, Sending, Submission
from taizhang.ledger.calls.values import said_value
from taizhang.ledger.findings.states import GONE, FindingState
from taizhang.ledger.lists.models import FindingLine, MeasureLine
from taizhang.ledger.measures.states import MeasureState

LAST = "last"


@dataclass(frozen=True)
class Known:
    """``source`` says to people where the value comes from."""

    value: str
    source: str


@dataclass(frozen=True)
class Source:
    """Something that can be said of an office on a day; ``ask`` answers with the value, empty where there is none."""

    title: str | Promise
    ask: Callable[[Organization, date], str]


def _unit(office: Organization, _day: date) -> str:
    above = Organization.objects.filter(path__in=prefixes(office.path)).exclude(kind="office")
    return max(above, key=lambda one: len(one.path), default=office).name


def _head(office: Organization, day: date) -> str:
    posts = appointments_on(day).filter(role=Role.OFFICE_HEAD, organization=office)
    return _named([one.person.name for one in posts.select_related("person").order_by("pk")])


def _leader(office: Organization, day: date) -> str:
    return _named([one.name for one in in_charge_of(office.path, on=day)])


def _named(names: Sequence[str]) -> str:
    return "、".join(names)


def _findings(office: Organization) -> QuerySet[FindingLine]:
    return FindingLine.objects.filter(answering__path__startswith=office.path).exclude(state__in=GONE)


def _measures(office: Organization) -> QuerySet[MeasureLine]:
    return MeasureLine.objects.filter(answering__path__startswith=office.path)


SOURCES: dict[str, Source] = {
    "unit": Source(gettext_lazy("单位名称"), _unit),
    "office": Source(gettext_lazy("股室名称"), lambda office, _day: office.name),
    "head": Source(gettext_lazy("股室负责人"), _head),
    "leader": Source(gettext_lazy("分管领导"), _leader),
    "findings": Source(
        gettext_lazy("台账里承办的问题数"), lambda office, _day: str(_findings(office).count())
    ),
    "findings_written_off": Source(
        gettext_lazy("台账里已销号的问题数"),
        lambda office, _day: str(_findings(office).filter(state=FindingState.WRITTEN_OFF).count()),
    ),
    "findings_open": Source(
        gettext_lazy("台账里未销号的问题数"),
        lambda office, _day: str(_findings(office).exclude(state=FindingState.WRITTEN_OFF).count()),
    ),
    "measures": Source(
        gettext_lazy("台账里承办的措施数"), lambda office, _day: str(_measures(office).count())
    ),
    "measures_done": Source(
        gettext_lazy("台账里已完成的措施数"),
        lambda office, _day: str(_measures(office).filter(state=MeasureState.DONE).count()),
    ),
    "measures_open": Source(
        gettext_lazy("台账里未完成的措施数"),
        lambda office, _day: str(_measures(office).exclude(state=MeasureState.DONE).count()),
    ),
    "measures_overdue": Source(
        gettext_lazy("台账里超期的措施数"),
        lambda office, day: str(
            _measures(office).exclude(state=MeasureState.DONE).filter(due_key__lt=day).count()
        ),
    ),
}
NAMES: dict[str, str | Promise] = {
    LAST: gettext_lazy("上次通过的同一栏目"),
    **{name: one.title for name, one in SOURCES.items()},
}


def known_of(submission: Submission, fields: Sequence[Field], *, on: date) -> dict[str, Known]:
    """By key of the field. A figure accepted for the same period stands before everything else."""
    known = _from_figures(submission, fields)
    last = _last_accepted(submission) if any(one.known == LAST for one in fields) else None
    for one in fields:
        if one.key in known or not one.known:
            continue
        found = _from_last(last, one) if one.known == LAST else _from_house(submission.office, one, on)
        if found is not None and found.value:
            known[one.key] = found
    return known


def _from_figures(submission: Submission, fields: Sequence[Field]) -> dict[str, Known]:
    by_code = current_figures(submission.office, submission.call.period, [one.indicator for one in fields])
    return {
        one.key: Known(by_code[one.indicator].value, _said_figure(by_code[one.indicator]))
        for one in fields
        if one.indicator in by_code and by_code[one.indicator].unit == one.said_unit
    }


def current_figures(office: Organization, period: str, codes: Sequence[str]) -> Mapping[str, Figure]:
    """By code: those of this very office and period that nothing has taken the place of."""
    wanted = [one for one in codes if one]
    if not wanted or not period:
        return {}
    rows = Figure.objects.filter(organization=office, period=period, code__in=wanted, corrected_by=None)
    return {one.code: one for one in rows.select_related("sending__submission__call")}


def _said_figure(figure: Figure) -> str:
    said = {
        "call": figure.sending.submission.call.title,
        "day": date_format(figure.accepted_at, "DATE_FORMAT"),
        "value": said_value("amount", figure.value, figure.unit),
    }
    return _("已在“%(call)s”中报过 %(value)s（%(day)s通过）") % said


def _last_accepted(submission: Submission) -> Sending | None:
    """Of the same office and the same form, whatever its edition."""
    first = submission.call.form.first_id_or_own
    rows = Sending.objects.filter(submission__office=submission.office_id, verdict__is_accepted=True)
    same = rows.filter(submission__call__form__in=_editions(first)).exclude(submission=submission.pk)
    return same.select_related("submission__call").order_by("-verdict__decided_at", "-pk").first()


def _editions(first: int) -> list[int]:
    return [first, *Form.objects.filter(first=first).values_list("pk", flat=True)]


def _from_last(last: Sending | None, one: Field) -> Known | None:
    if last is None:
        return None
    said = {"call": last.submission.call.title, "day": date_format(last.sent_at, "DATE_FORMAT")}
    source = _("取自%(day)s报送的“%(call)s”") % said
    return Known(last.answers.get("values", {}).get(one.key, ""), source)


def _from_house(office: Organization, one: Field, day: date) -> Known | None:
    source = SOURCES.get(one.known)
    if source is None:
        return None
    said = {"what": source.title, "day": date_format(day, "DATE_FORMAT")}
    return Known(source.ask(office, day), _("%(what)s，%(day)s系统里的数") % said)
