"""Writes down whom an application asks: a row for each party of its chain (会签各方)."""

from taizhang.ledger.rounds.chains import read_chain
from taizhang.ledger.writeoffs.models import Application, Seat


def seat_the_parties(application: Application) -> None:
    Seat.objects.bulk_create(
        Seat(
            application=application,
            step_order=order,
            party_order=place,
            role=party.role,
            organization_id=party.organization,
            name=party.name,
        )
        for order, step in enumerate(read_chain(application.chain), 1)
        for place, party in enumerate(step.parties, 1)
    )
