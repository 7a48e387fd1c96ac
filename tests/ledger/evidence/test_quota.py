"""Limits name the file, the limit and what to do; what is refused leaves nothing."""

import pytest

import cast
from taizhang.bureau.refusal import Refused
from taizhang.ledger.evidence.actions.renew import renew
from taizhang.ledger.evidence.models import Evidence, EvidenceRevision
from taizhang.ledger.evidence.quota import MEGABYTE, Sized, refuse_over_quota, refuse_too_large, used_by


def test_a_file_that_is_too_large_is_named(settings):
    settings.UPLOAD_MAX_BYTES = 2 * MEGABYTE
    refuse_too_large([Sized("小图", 2 * MEGABYTE)])
    with pytest.raises(Refused, match="“大图”超过 2 MB；请压缩或拆分后再传"):
        refuse_too_large([Sized("小图", 1), Sized("大图", 2 * MEGABYTE + 1)])


def test_the_file_that_makes_the_piece_too_large_is_named(settings):
    settings.EVIDENCE_PIECE_MAX_BYTES = 3 * MEGABYTE
    with pytest.raises(Refused, match="加上“二张”，这份佐证就超过 3 MB；请分成几份提交"):
        refuse_too_large([Sized("一张", 2 * MEGABYTE), Sized("二张", 2 * MEGABYTE), Sized("三张", 1)])


def test_too_many_files_are_refused(settings):
    settings.EVIDENCE_PIECE_FILES_MAX = 2
    with pytest.raises(Refused, match="最多 2 个文件"):
        refuse_too_large([Sized("a", 1)] * 3)


def test_a_unit_without_room_is_told_so(house, settings, measure, submitted):
    submitted(measure, "一.txt")
    used = used_by(house.unit)
    assert used == len("一.txt".encode())
    settings.EVIDENCE_UNIT_MAX_BYTES = used + 10
    refuse_over_quota([Sized("好的", 10)], house.unit)
    with pytest.raises(Refused, match="“多的”放不下：县科经局的佐证容量是 0 MB，已经用了 0 MB"):
        refuse_over_quota([Sized("好的", 5), Sized("多的", 6)], house.unit)


def test_the_same_bytes_cost_nothing_twice(house, measure, submitted, content, settings):
    piece = submitted(measure, "一.txt")
    settings.EVIDENCE_UNIT_MAX_BYTES = used_by(house.unit)
    renew(
        piece,
        content=content("一.txt", title="改了题目"),
        note="改题目",
        actor=cast.acting(house.zhou),
        at=cast.NOON,
    )
    assert used_by(house.unit) == settings.EVIDENCE_UNIT_MAX_BYTES


def test_what_is_refused_inside_the_act_leaves_nothing(house, measure, content, submitted, settings):
    settings.EVIDENCE_UNIT_MAX_BYTES = 3
    with pytest.raises(Refused, match="放不下"):
        submitted(measure, "一二三.txt")
    assert not Evidence.objects.exists()
    assert not EvidenceRevision.objects.exists()
