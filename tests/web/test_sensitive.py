"""Whoever opens what is marked as sensitive is written down: once for each person, day and item, before it is shown."""

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

import cast
from taizhang.bureau.accounts.duties import Duty
from taizhang.bureau.accounts.models import Account, Person
from taizhang.bureau.journal.models import Entry
from taizhang.bureau.journal.queries import said
from taizhang.bureau.journal.verify import verify
from taizhang.bureau.traces.actions.record_viewing import Viewed
from taizhang.ledger.evidence.actions.classify_evidence import classify_evidence
from taizhang.ledger.evidence.models import Evidence
from taizhang.ledger.findings.actions.classify import classify
from taizhang.ledger.findings.models import Finding

pytestmark = pytest.mark.django_db


@pytest.fixture
def finding(house, settings):
    settings.SECOND_FACTOR_FOR = "nobody"
    return cast.carry_out(house, cast.round_with_findings(house).findings.get(number=1))


def as_(person: Person) -> Client:
    browser = Client(raise_request_exception=False)
    browser.force_login(cast.account(person))
    return browser


def views() -> list[str]:
    return [said(one).sentence for one in Entry.objects.filter(event=Viewed.name()).order_by("pk")]


def marked(house, finding: Finding, level: str = "sensitive") -> Finding:
    classify(finding, level=level, **cast.at_work(house.shen))
    return Finding.objects.get(pk=finding.pk)


def test_whoever_opens_a_sensitive_finding_is_written_down_once_a_day(house, finding):
    address = f"/findings/{finding.pk}"
    as_(house.zhou).get(address)
    assert views() == []
    marked(house, finding)
    zhou = as_(house.zhou)
    assert "敏感" in zhou.get(address).content.decode()
    zhou.get(address)
    zhou.get(f"{address}/measures/1/report")
    assert views() == ["查看敏感内容：第 1 号问题（十五届县委第三轮巡察）"]
    as_(house.xu).get(address)
    assert len(views()) == 2
    assert list(verify()) == []


def test_a_list_is_no_view_and_internal_is_not_watched(house, finding):
    marked(house, finding, "internal")
    zhou = as_(house.zhou)
    page = zhou.get(f"/findings/{finding.pk}").content.decode()
    assert "内部" in page
    marked(house, Finding.objects.get(pk=finding.pk))
    zhou.get(f"/rounds/{finding.round_id}/ledger")
    assert views() == []


def test_a_sensitive_piece_and_its_download_are_watched(house, finding):
    piece = Evidence.objects.order_by("pk").first()
    classify_evidence(piece, level="sensitive", **cast.at_work(house.zhou))
    file = piece.current.files.get()
    as_(house.gao).get(f"/evidence/{piece.pk}/files/{file.pk}")
    as_(house.xu).get(f"/evidence/{piece.pk}")
    assert len(views()) == 2


def test_what_cannot_be_written_down_is_not_shown(house, finding):
    marked(house, finding)
    if connection.vendor == "sqlite":
        stop = "CREATE TRIGGER full BEFORE INSERT ON journal_entry BEGIN SELECT RAISE(ABORT, 'full'); END"
    else:
        stop = "SET CONSTRAINTS ALL IMMEDIATE; ALTER TABLE journal_entry ADD CHECK (id < 0) NOT VALID"
    zhou = as_(house.zhou)
    with connection.cursor() as cursor:
        cursor.execute(stop)
    answer = zhou.get(f"/findings/{finding.pk}")
    assert answer.status_code >= 500
    assert finding.title not in answer.content.decode()


def test_an_ordinary_page_asks_one_question_more_and_writes_nothing(house, finding):
    zhou = as_(house.zhou)
    zhou.get(f"/findings/{finding.pk}")
    with CaptureQueriesContext(
        connection,
    ) as asked:
        zhou.get(f"/findings/{finding.pk}")
    about = [one["sql"] for one in asked.captured_queries if "traces_classification" in one["sql"]]
    assert len(about) == 1
    assert not [one for one in asked.captured_queries if one["sql"].startswith("INSERT")]


def test_the_office_of_rectification_marks_it_from_the_page(house, finding):
    form = {"version": finding.version, "level": "sensitive"}
    assert as_(house.zhou).post(f"/findings/{finding.pk}/level", form).status_code == 422
    assert as_(house.shen).post(f"/findings/{finding.pk}/level", form).status_code == 303
    told = [said(one).sentence for one in Entry.objects.filter(event="findings.Classified")]
    assert told == ["问题由“一般”改标为“敏感”"]


def test_the_auditor_reads_who_looked_and_nothing_of_what(house, finding):
    marked(house, finding)
    as_(house.zhou).get(f"/findings/{finding.pk}")
    auditor = Person.objects.create(name="沈计")
    Account.objects.create(username="audit", person=auditor, password="!", duty=Duty.AUDIT)
    page = as_(auditor).get("/record", {"only": "viewed"}).content.decode()
    assert "第 1 号问题" in page
    assert "周明" in page
    assert finding.title not in page
