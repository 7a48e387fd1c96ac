"""A bulletin is composed from the ledger, edited with nothing lost, and frozen by somebody else."""

from datetime import date

import pytest
from django.db import transaction
from django.db.utils import DatabaseError
from releasing import handed_in, released, signed

import cast
from taizhang.bureau.refusal import Refused
from taizhang.ledger.measures.models import Measure
from taizhang.ledger.rounds.models import Round
from taizhang.publishing.bulletins.actions.draft import draft
from taizhang.publishing.bulletins.actions.freeze import freeze
from taizhang.publishing.bulletins.actions.revise import revise
from taizhang.publishing.bulletins.compose import sections
from taizhang.publishing.bulletins.models import Bulletin, Publication
from taizhang.publishing.bulletins.preparing import NOTHING
from taizhang.publishing.bulletins.queries import publications, published

pytestmark = pytest.mark.django_db


@pytest.fixture
def house():
    return cast.bureau()


@pytest.fixture
def bulletin(house):
    round = cast.round_with_findings(house, findings=3, measures=2)
    done = cast.carry_out(house, round.findings.get(number=1))
    cast.write_off_through(house, cast.apply_for(house, done))
    cast.carry_out(house, round.findings.get(number=2))
    return draft(round, as_of=cast.DAY, actor=cast.acting(house.shen), at=cast.NOON)


def fresh(bulletin):
    return Bulletin.objects.get(pk=bulletin.pk)


def edit(house, bulletin, text, who=None):
    revise(
        fresh(bulletin),
        title=bulletin.title,
        text=text,
        issuer=bulletin.issuer,
        dated=bulletin.dated,
        actor=cast.acting(who or house.shen),
        at=cast.NOON,
    )


def test_completed_and_written_off_are_counted_apart(bulletin):
    assert "3个问题中，已完成整改2个（其中已销号1个），正在整改1个" in bulletin.text


def test_it_has_the_parts_that_such_bulletins_have(bulletin):
    lines = bulletin.text.splitlines()
    assert lines[0].startswith("根据巡察工作统一部署，2025年10月9日至12月5日，县委第二巡察组")
    assert [line for line in lines if line[1] == "、"] == [
        "一、整改组织领导情况",
        "二、整改进展情况",
        "三、下一步打算",
    ]
    assert "（一）关于“重点项目推进不够有力之1”的问题" in lines


def test_each_measure_is_told_with_its_latest_progress(bulletin):
    assert "整改落实情况：一是建立第1类项目的第1项推进机制。已经印发实施。二是" in bulletin.text


def test_what_nobody_reported_is_not_told_as_done(bulletin):
    assert "建立第3类项目的第1项推进机制（正在推进，尚无进展报告）。" in bulletin.text


def test_it_says_how_many_measures_have_office_and_date(house, bulletin):
    assert "分解为6项整改措施，逐项明确责任单位和完成时限。" in bulletin.text
    Measure.objects.filter(finding__number=3, number=1).update(office=None)
    told = sections(bulletin.round, kind="public")["总体情况"]
    assert "分解为{{措施数}}整改措施，其中5项已明确责任单位和完成时限。" in told


def test_a_round_without_findings_makes_no_bulletin(house):
    empty = Round.objects.create(organization=house.unit, title="空")
    with pytest.raises(Refused, match="还没有入账的问题"):
        draft(empty, as_of=cast.DAY, actor=cast.acting(house.shen), at=cast.NOON)


def test_every_saved_state_is_kept(house, bulletin):
    edit(house, bulletin, "第二稿")
    edit(house, bulletin, "第三稿")
    assert [one.text for one in bulletin.revisions.all()][1:] == ["第二稿", "第三稿"]


def test_who_wrote_it_does_not_release_it(house, bulletin):
    edit(house, bulletin, "闻涛改过的稿子", who=house.wen)
    signed(house, handed_in(house, bulletin, at=cast.NOON), at=cast.NOON)
    for writer in (house.shen, house.wen):
        with pytest.raises(Refused, match="须由他人审定公布"):
            freeze(fresh(bulletin), prepared=NOTHING, actor=cast.acting(writer), at=cast.NOON)


def test_nothing_is_public_before_it_is_frozen(bulletin):
    assert publications() == []


def test_the_public_reads_what_was_frozen(house, bulletin):
    released(house, bulletin, at=cast.NOON)
    one = publications()[0]
    assert published(one.slug) == one
    assert (one.text, one.dated) == (bulletin.text, date(2026, 3, 2))


def test_a_frozen_bulletin_is_not_edited(house, bulletin):
    released(house, bulletin, at=cast.NOON)
    with pytest.raises(Refused, match="现在是“已公布”"):
        edit(house, bulletin, "改")


def test_the_database_itself_refuses_to_rewrite_what_was_published(house, bulletin):
    released(house, bulletin, at=cast.NOON)
    with pytest.raises(DatabaseError, match="append-only"), transaction.atomic():
        Publication.objects.update(text="另一个说法")
