"""Who raised an objection can be erased: the value is gone, from the file too, and every proof still holds."""

from contextlib import closing

import pytest
from chaining import again, step, under
from django.db import DatabaseError, connection, transaction

import cast
from flushing import triggers_lifted
from taizhang.bureau.journal.models import Entry, Withheld
from taizhang.bureau.journal.queries import history
from taizhang.bureau.journal.seals.keys import signer
from taizhang.bureau.journal.seals.sealing import seal
from taizhang.bureau.journal.verify import verify
from taizhang.bureau.journal.withholding import commitment_of, told, withhold
from taizhang.bureau.refusal import Refused
from taizhang.ledger.writeoffs.actions.answer_objection import answer_objection
from taizhang.ledger.writeoffs.actions.erase_objector import erase_objector
from taizhang.ledger.writeoffs.actions.post_notice import post_notice
from taizhang.ledger.writeoffs.actions.record_objection import record_objection
from taizhang.ledger.writeoffs.models import Objection
from taizhang.ledger.writeoffs.publicising import NoticeFacts

pytestmark = pytest.mark.django_db
WHO, TEXT = "李秋生", "村东头的路还没有修好"


@pytest.fixture
def house(settings, tmp_path):
    settings.DATA_DIR = tmp_path
    return cast.bureau()


@pytest.fixture
def finding(house):
    finding = under(house, [step("公示后审定", "secretary", notice_days=7)])
    facts = NoticeFacts(text="已整改到位", channel="局门户网站", from_date=cast.DAY)
    post_notice(again(finding), facts=facts, **cast.at_work(house.shen))
    said = {"received_on": cast.DAY, "raised_by": WHO, "text": TEXT}
    record_objection(again(finding), **said, **cast.at_work(house.shen))
    return again(finding)


def settled(house, finding):
    said = {"objection": Objection.objects.get().pk, "is_upheld": False, "text": "已到现场核实"}
    answer_objection(again(finding), **said, **cast.at_work(house.shen))
    seal(signer(), at=cast.NOON)
    return Objection.objects.get()


def erased(house, finding, by=None, **said):
    facts = {"objection": Objection.objects.get().pk, "reason": "本人申请", **said}
    erase_objector(again(finding), **facts, **cast.at_work(by or house.gao))


def bodies():
    return b"".join(bytes(one.body) for one in Entry.objects.all()).decode()


def sentences(finding):
    return "\n".join(one.sentence for one in history(finding.stream))


def test_the_journal_only_commits_to_who_and_what(finding):
    row = Objection.objects.get()
    assert WHO not in bodies() + row.raised_by + row.text
    assert TEXT not in bodies()
    assert (row.who, row.said) == (WHO, TEXT)
    assert f"公示期间{WHO}提出异议：{TEXT}" in sentences(finding)
    kept = Withheld.objects.get(value=WHO)
    assert commitment_of(bytes(kept.salt), WHO) == kept.commitment


def test_what_was_erased_is_gone_and_every_proof_holds(house, finding):
    note = settled(house, finding) and seal_of_now()
    erased(house, finding)
    row = Objection.objects.get()
    assert (row.who, row.said) == ("（已删除）", TEXT)
    assert WHO not in sentences(finding)
    assert "删除一条异议的提出人：本人申请" in sentences(finding)
    assert list(verify([note])) == []
    erased(house, finding, with_text=True)
    assert Objection.objects.get().said == "（已删除）"
    assert list(verify([note])) == []


def seal_of_now():
    from taizhang.bureau.journal.models import Seal

    return Seal.objects.latest("size").note


@pytest.mark.parametrize(
    ("who", "said", "why"),
    [
        ("shen", {}, "不能“删除异议人信息”"),
        ("gao", {"reason": " "}, "原因"),
        ("gao", {"objection": 10**8}, "没有这条异议"),
    ],
)
def test_only_a_leader_with_a_reason_erases(house, finding, who, said, why):
    settled(house, finding)
    with pytest.raises(Refused, match=why):
        erased(house, finding, getattr(house, who), **said)
    assert Objection.objects.get().who == WHO


def test_an_objection_that_is_still_open_is_not_erased(house, finding):
    with pytest.raises(Refused, match="还没有处理"):
        erased(house, finding)


def test_nothing_is_erased_twice(house, finding):
    settled(house, finding)
    erased(house, finding)
    with pytest.raises(Refused, match="已经删除过"):
        erased(house, finding)


@pytest.mark.parametrize(
    ("sql", "said"),
    [
        ("UPDATE journal_withheld SET value = '王'", "与留痕的承诺不符"),
        ("DELETE FROM journal_withheld", "不见了，也没有删除"),
    ],
)
def test_whoever_alters_a_withheld_value_is_found_and_the_database_refuses(finding, sql, said):
    with connection.cursor() as cursor, pytest.raises(DatabaseError), transaction.atomic():
        cursor.execute(sql)
    with triggers_lifted(), connection.cursor() as cursor:
        cursor.execute(sql)
    assert [one for one in verify() if said in one]


def test_the_same_value_is_withheld_under_another_name_each_time():
    assert withhold(WHO) != withhold(WHO)
    assert (withhold(""), told("早年的原文")) == ("", "早年的原文")


def test_the_bytes_leave_the_file_of_sqlite(tmp_path):
    """With the settings of the house, on a file of its own: neither database nor log holds them afterwards."""
    import sqlite3

    path, value = tmp_path / "house.sqlite3", "一个不会在别处出现的名字" * 40
    with closing(sqlite3.connect(path, isolation_level=None)) as file:
        for pragma in ("journal_mode=WAL", "secure_delete=ON"):
            file.execute(f"PRAGMA {pragma}")
        file.execute("CREATE TABLE withheld (value TEXT)")
        file.execute("INSERT INTO withheld VALUES (?)", [value])
        assert value.encode() in b"".join(one.read_bytes() for one in tmp_path.iterdir())
        file.execute("UPDATE withheld SET value = ''")
        file.execute("PRAGMA wal_checkpoint(TRUNCATE)")
        assert value[:12].encode() not in b"".join(one.read_bytes() for one in tmp_path.iterdir())
