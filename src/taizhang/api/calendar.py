"""Due dates as a calendar (日历订阅): an address that only its person knows, read by phones and desks (RFC 5545)."""

from collections.abc import Iterator
from datetime import date, datetime, time, timedelta
from hashlib import sha256

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.http.response import HttpResponseBase
from django.utils import timezone
from django.utils.translation import gettext as _
from icalendar import Alarm, Calendar, Event

from taizhang import __version__
from taizhang.api.door import door
from taizhang.api.pace import refuse_haste
from taizhang.api.problems import NOT_FOUND, Problem
from taizhang.bureau.accounts.actor import Actor
from taizhang.bureau.accounts.queries import actor_of
from taizhang.bureau.tokens.models import Token
from taizhang.bureau.tokens.queries import note_use, token_of
from taizhang.bureau.tokens.scopes import Scope
from taizhang.ledger.calls.queries import owed_to_calls
from taizhang.ledger.measures.models import Measure
from taizhang.ledger.measures.queries import owed_by
from taizhang.ledger.rounds.models import Round
from taizhang.ledger.rounds.queries import rounds_for
from taizhang.ledger.rounds.states import RoundState
from taizhang.ledger.schedules.models import Turn
from taizhang.ledger.schedules.queries import turns_owed_by

MEDIA_TYPE = "text/calendar; charset=utf-8"
# How often programs are asked to look again; due dates move by the day, not by the minute.
LOOK_AGAIN = timedelta(hours=4)
DAYS_AHEAD = timedelta(days=3)


@door("GET")
def calendar(request: HttpRequest, secret: str) -> HttpResponseBase:
    """Whoever holds the address reads it: programs of calendars send no other proof. Unknown and revoked are one 404."""
    at = timezone.now()
    token = token_of(secret, on=timezone.localdate(at))
    if token is None or token.scopes != [Scope.CALENDAR]:
        raise Problem(NOT_FOUND)
    refuse_haste(token.pk, at)
    note_use(token, at)
    content = written(token, actor_of(token.person, on=timezone.localdate(at)), request).to_ical()
    tag = f'"{sha256(content).hexdigest()[:32]}"'
    headers = {"ETag": tag, "Cache-Control": "private, max-age=0, must-revalidate", "X-Robots-Tag": "noindex"}
    if request.headers.get("If-None-Match") == tag:
        return HttpResponse(status=304, headers=headers)
    return HttpResponse(content, content_type=MEDIA_TYPE, headers=headers)


def written(token: Token, actor: Actor, request: HttpRequest) -> Calendar:
    """Nothing in it changes unless a date or a text does, so that a program that looks again reads nothing twice."""
    sheet = Calendar()
    sheet.add("prodid", f"-//Taizhang//{__version__}//ZH")
    sheet.add("version", "2.0")
    sheet.add("method", "PUBLISH")
    sheet.add("x-wr-calname", _("台账：%(name)s的到期日") % {"name": token.person.name})
    sheet.add("x-wr-timezone", settings.TIME_ZONE)
    sheet.add("refresh-interval", LOOK_AGAIN, parameters={"VALUE": "DURATION"})
    dated = (
        *_measures(actor, request),
        *_material(actor, request),
        *_rounds(actor, request),
        *_turns(actor, request),
    )
    for event in dated:
        sheet.add_component(event)
    return sheet


def _measures(actor: Actor, request: HttpRequest) -> Iterator[Event]:
    for one in owed_by(actor):
        if one.next_date:  # type: ignore[attr-defined]
            yield _measure(one, request)


def _measure(one: Measure, request: HttpRequest) -> Event:
    said = {"finding": one.finding.called, "number": one.number, "text": one.text}
    event = _whole_day(one.stream, one.next_date, one.version, request)  # type: ignore[attr-defined]
    event.add("dtstamp", one.finding.registered_at)
    event.add("summary", _("到期：%(finding)s措施 %(number)d %(text)s") % said)
    event.add("description", f"{one.finding.title}\n{one.finding.round.title}")
    event.add("url", request.build_absolute_uri(f"/findings/{one.finding_id}"))
    return event


def _material(actor: Actor, request: HttpRequest) -> Iterator[Event]:
    """What the offices of this person have still to send in."""
    for one in owed_to_calls(actor):
        event = _whole_day(one.stream, one.call.due_on, one.call.version, request)
        event.add("dtstamp", one.call.sent_at)
        event.add("summary", _("报送：%(title)s") % {"title": one.call.title})
        clock = timezone.localtime(one.call.due_at).strftime("%H:%M")
        event.add("description", _("%(office)s，%(clock)s前") % {"office": one.office, "clock": clock})
        event.add("url", request.build_absolute_uri(f"/submissions/{one.pk}"))
        yield event


def _rounds(actor: Actor, request: HttpRequest) -> Iterator[Event]:
    for one in rounds_for(actor).filter(state=RoundState.OPEN, due_date__isnull=False):
        yield _round(one, request)


def _round(one: Round, request: HttpRequest) -> Event:
    event = _whole_day(one.stream, one.due_date, one.version, request)
    known = one.feedback_on or one.due_date
    event.add("dtstamp", timezone.make_aware(datetime.combine(known, time.min)))  # type: ignore[arg-type]
    event.add("summary", _("整改时限：%(title)s") % {"title": one.title})
    event.add("url", request.build_absolute_uri(f"/rounds/{one.pk}"))
    return event


def _turns(actor: Actor, request: HttpRequest) -> Iterator[Event]:
    """What the person's offices have still to answer (调度填报)."""
    for one in turns_owed_by(actor):
        yield _turn(one, request)


def _turn(one: Turn, request: HttpRequest) -> Event:
    said = {"name": one.roundup.schedule.name, "office": one.office}
    event = _whole_day(one.stream, one.roundup.due_date, one.version, request)
    event.add("dtstamp", one.roundup.opened_at)
    event.add("summary", _("填报：%(name)s（%(office)s）") % said)
    event.add("description", one.roundup.schedule.round.title)
    event.add("url", request.build_absolute_uri(f"/turns/{one.pk}"))
    return event


def _whole_day(stream: str, due: date | None, version: int, request: HttpRequest) -> Event:
    """A day that takes up no time, with a reminder some days before."""
    event = Event()
    event.add("uid", f"{stream.replace(':', '-')}@{request.get_host().partition(':')[0]}")
    event.add("dtstart", due)
    event.add("dtend", due + timedelta(days=1))  # type: ignore[operator]
    event.add("sequence", version)
    event.add("transp", "TRANSPARENT")
    reminder = Alarm()
    reminder.add("action", "DISPLAY")
    reminder.add("description", _("还有 %(days)d 天到期") % {"days": DAYS_AHEAD.days})
    reminder.add("trigger", -DAYS_AHEAD)
    event.add_component(reminder)
    return event
