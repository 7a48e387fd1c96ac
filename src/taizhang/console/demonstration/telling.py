"""The demonstration's bulletin (通报): drafted from the ledger, told with figures of the registers, checked, signed, published."""

from datetime import date, datetime, timedelta
from importlib.resources import files

from taizhang.bureau.journal.seals.keys import signer
from taizhang.bureau.journal.seals.sealing import seal_all
from taizhang.console.demonstration.organising import Bureau
from taizhang.console.demonstration.people import Cast
from taizhang.ledger.rounds.models import Round
from taizhang.publishing.bulletins.actions.countersign import countersign
from taizhang.publishing.bulletins.actions.draft import draft
from taizhang.publishing.bulletins.actions.freeze import freeze
from taizhang.publishing.bulletins.actions.revise import revise
from taizhang.publishing.bulletins.actions.sign_off import sign_off
from taizhang.publishing.bulletins.actions.submit_bulletin import submit_bulletin
from taizhang.publishing.bulletins.checking import checked
from taizhang.publishing.bulletins.contents import content_digest
from taizhang.publishing.bulletins.models import Bulletin
from taizhang.publishing.bulletins.preparing import prepared


def publish(cast: Cast, round: Round, *, today: date, now: datetime) -> None:
    bureau = Bureau(cast, today, now)
    bulletin = written(bureau, round, at=now - timedelta(hours=5))
    _sign(bureau, bulletin, now)
    seal_all(signer(), at=now - timedelta(hours=2))
    row = Bulletin.objects.get(pk=bulletin.pk)
    freeze(row, prepared=prepared(row), actor=bureau.actor("方正"), at=now - timedelta(hours=2))


def written(bureau: Bureau, round: Round, *, at: datetime) -> Bulletin:
    """A draft whose outcomes are told with figures; the figures stand in the text as placeholders until it is saved."""
    by = bureau.actor("沈洁")
    bulletin = draft(round, as_of=bureau.today, actor=by, at=at)
    revise(
        Bulletin.objects.get(pk=bulletin.pk),
        title=bulletin.title,
        text=with_outcomes(bulletin.text),
        issuer=bulletin.issuer,
        dated=bulletin.dated,
        actor=by,
        at=at,
    )
    return Bulletin.objects.get(pk=bulletin.pk)


def with_outcomes(text: str) -> str:
    """After what was done about each finding, what came of it."""
    told = files("taizhang.console.demonstration").joinpath("outcomes.txt").read_text("utf-8").splitlines()
    lines = text.splitlines()
    for heading, outcome in zip(told[::2], told[1::2], strict=True):
        at = next(number for number, line in enumerate(lines) if line.startswith("（") and heading in line)
        lines[at + 1] += outcome
    return "\n".join(lines)


def _sign(bureau: Bureau, bulletin: Bulletin, now: datetime) -> None:
    row = Bulletin.objects.get(pk=bulletin.pk)
    verdict = checked(row, today=bureau.today)
    submit_bulletin(row, verdict=verdict, actor=bureau.actor("沈洁"), at=now - timedelta(hours=4))
    seen = content_digest(row)
    for who, what, hours in (("高远", countersign, 3.5), ("方正", sign_off, 3)):
        at = now - timedelta(hours=hours)
        what(
            Bulletin.objects.get(pk=row.pk), opinion="同意", seen_digest=seen, actor=bureau.actor(who), at=at
        )
