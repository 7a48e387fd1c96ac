"""One round: its facts, its review chain, its counts, its documents and bulletins (轮次)."""

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext_lazy as _

from taizhang.ledger.findings.states import GONE, FindingState
from taizhang.ledger.lineage.queries import account_of
from taizhang.ledger.measures.queries import with_progress
from taizhang.ledger.measures.tally import Tally
from taizhang.ledger.requests.procedures.plan import unplanned
from taizhang.ledger.rounds.actions.amend_facts import amend_facts
from taizhang.ledger.rounds.actions.set_lights import set_lights
from taizhang.ledger.rounds.chains import read_chain
from taizhang.ledger.rounds.light_presets import scheme_of
from taizhang.ledger.rounds.lights import Light
from taizhang.ledger.rounds.models import Round
from taizhang.ledger.rounds.queries import intakes_for
from taizhang.ledger.writeoffs.actions.set_chain import set_chain
from taizhang.ledger.writeoffs.passing import first_pass_of
from taizhang.publishing.bulletins.actions.draft import draft
from taizhang.publishing.bulletins.queries import bulletins_for
from taizhang.web.desk.access import staff
from taizhang.web.desk.lookup import round_for
from taizhang.web.desk.session import actor

CONTACTS = (
    ("contact", _("联系人")),
    ("phone", _("联系电话")),
    ("email", _("电子邮箱")),
    ("address", _("通信地址")),
)


def lights_shown(row: Round) -> list[dict[str, Any]]:
    """The lights of the round in their order, each with what lights it."""
    scheme = scheme_of(row)
    return [
        {
            "light": light.value,
            "colour": scheme.lamp(light).colour,
            "name": scheme.word(light),
            "days": scheme.lamp(light).days,
            "working": scheme.working,
        }
        for light in (Light.NORMAL, Light.NOTICE, Light.WARNING, Light.OVERDUE)
        if light not in (Light.NOTICE, Light.WARNING) or scheme.lamp(light).days is not None
    ]


@staff()
def round(request: HttpRequest, pk: int) -> HttpResponse:
    row, by = round_for(request, pk), actor(request)
    shown = {
        "round": row,
        "contacts": [(label, row.contacts[key]) for key, label in CONTACTS if row.contacts.get(key)],
        "chain": read_chain(row.chain),
        "tally": Tally.of(with_progress(row.findings.all())),
        "under_review": row.findings.filter(state=FindingState.UNDER_REVIEW).count(),
        "first_pass": first_pass_of(row.findings.all()),
        "unplanned": unplanned(row).count(),
        "account": account_of(row),
        "gone": row.findings.filter(state__in=GONE),
        "intakes": intakes_for(by).filter(round=row).defer("text"),
        "bulletins": bulletins_for(by).filter(round=row),
        "may_set_chain": set_chain.is_open_to(row, by),
        "chain_refusal": set_chain.refusal(row, by),
        "lamps_here": lights_shown(row),
        "may_set_lights": set_lights.is_open_to(row, by),
        "may_amend": amend_facts.is_open_to(row, by),
        "may_draft": draft.is_open_to(row, by),
    }
    return render(request, "rounds/round.html", shown)
