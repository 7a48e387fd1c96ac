"""A house that is older than most of what is built here, and full, comes up to date: nothing is lost, all of it is seen."""

import pytest
from faults.workers import empty_place, staged
from upgrading.old_house import CHAIN, FINDINGS, MEASURES

pytestmark = [pytest.mark.django_db, pytest.mark.full]


@pytest.fixture(scope="module")
def told(tmp_path_factory):
    """What stood in the old house, and what stands in it once it is up to date."""
    with empty_place(tmp_path_factory.mktemp("old")) as there:
        built = staged("build", there, program="upgrading")
        yield built, staged("upgrade", there, program="upgrading")


def test_every_row_of_then_is_there(told):
    before, after = told
    kept = {name: after["counts"][name] for name in before if name not in ("Entry", "Person")}
    assert kept == {name: number for name, number in before.items() if name not in ("Entry", "Person")}
    assert before["Finding"] == FINDINGS
    # Organizations, posts and accounts of then were entered in the journal as they stood, by one more person.
    carried = before["Organization"] + before["Appointment"] + before["Account"]
    assert after["counts"]["Entry"] == before["Entry"] + carried
    assert after["counts"]["Person"] == before["Person"] + 1


def test_its_record_verifies(told):
    assert told[1]["faults"] == []


def test_every_state_is_as_it_was(told):
    quarter = FINDINGS // 4
    assert told[1]["states"] == {
        "in_progress": 2 * quarter,
        "under_review": quarter,
        "written_off": quarter,
    }
    assert told[1]["measures"] == {"ongoing": 2 * quarter * MEASURES, "done": 2 * quarter * MEASURES}


def test_lines_and_words_are_what_a_recount_gives(told):
    lines = told[1]["lines"]
    assert lines["kept"] == [FINDINGS, FINDINGS * MEASURES, FINDINGS, FINDINGS * MEASURES]
    assert lines["as_recounted"]


def test_the_chain_reads_as_it_did_and_reviews_stand_where_they_stood(told):
    assert told[1]["chain"] == [name for name, _role in CHAIN]
    assert told[1]["steps"] == ["分管领导复核"]
    assert told[1]["needs_plan"] is False


def test_people_find_it_on_their_pages(told):
    assert set(told[1]["pages"]["answers"].values()) == {200}
    assert told[1]["pages"]["is_found"]
