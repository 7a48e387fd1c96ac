"""A bulletin on its way out, through the real acts (送审、审签、公布)."""

import cast
from taizhang.publishing.bulletins.actions.countersign import countersign
from taizhang.publishing.bulletins.actions.freeze import freeze
from taizhang.publishing.bulletins.actions.sign_off import sign_off
from taizhang.publishing.bulletins.actions.submit_bulletin import submit_bulletin
from taizhang.publishing.bulletins.actions.waive_defect import waive_defect
from taizhang.publishing.bulletins.checking import checked
from taizhang.publishing.bulletins.contents import content_digest
from taizhang.publishing.bulletins.models import Bulletin
from taizhang.publishing.bulletins.preparing import prepared


def fresh(bulletin):
    return Bulletin.objects.get(pk=bulletin.pk)


def handed_in(house, bulletin, *, at, by=None):
    """Whatever the checks hold up is answered for first: the cast's words are nobody's prose."""
    acting = cast.acting(by or house.shen)
    verdict = checked(fresh(bulletin), today=at.date())
    for one in {(one.code, one.passage) for one in verdict.blocking}:
        waive_defect(fresh(bulletin), code=one[0], passage=one[1], reason="举例用", actor=acting, at=at)
    row = fresh(bulletin)
    submit_bulletin(row, verdict=checked(row, today=at.date()), actor=acting, at=at)
    return fresh(bulletin)


def signed(house, bulletin, *, at):
    """By the leader, then by the secretary."""
    for act, who in ((countersign, house.gao), (sign_off, house.fang)):
        row = fresh(bulletin)
        act(row, opinion="同意", seen_digest=content_digest(row), actor=cast.acting(who), at=at)
    return fresh(bulletin)


def released(house, bulletin, *, at, by=None):
    """Published, by the secretary where nobody else is named."""
    signed(house, handed_in(house, bulletin, at=at), at=at)
    row = fresh(bulletin)
    freeze(row, prepared=prepared(row), actor=cast.acting(by or house.fang), at=at)
    return fresh(bulletin)
