"""What the public page says beside the text, and what it never shows (公开内容)."""

import pytest
from django.utils import timezone

from cast import DAY, NOON, acting
from taizhang.publishing.bulletins.actions.draft import draft
from taizhang.publishing.bulletins.models import Publication, PublishedFigure, PublishedFinding, Withdrawal

pytestmark = pytest.mark.django_db
INSIDE = "内部通报的字样"


@pytest.fixture
def inner(publication, house, round):
    """A publication that stays in the house."""
    row = draft(round, as_of=DAY, actor=acting(house.shen), at=NOON)
    facts = {"title": INSIDE, "text": INSIDE, "issuer": "某局", "dated": DAY, "digest": "0" * 64}
    return Publication.objects.create(bulletin=row, slug="inner", is_public=False, published_at=NOON, **facts)


def test_what_stays_in_the_house_is_on_no_public_page(client, inner):
    for address in ("", "/inner", "/inner/word", "/inner/proof", "/inner/data.json", "/write"):
        page = client.get(f"/public{address.removesuffix('/')}" if address else "/public/")
        assert INSIDE not in page.content.decode(errors="ignore")
        assert page.status_code == (404 if "inner" in address else 200)


def test_a_figure_is_told_in_plain_words(client, publication):
    facts = {"title": "规上企业", "wording": "年末在库的规模以上工业企业", "unit": "家", "value": "142"}
    PublishedFigure.objects.create(
        publication=publication,
        number=99,
        text="142家",
        start=0,
        end=1,
        source="indicator",
        rows=142,
        **facts,
    )
    page = client.get(f"/public/{publication.slug}").content.decode()
    assert f"/public/{publication.slug}/figures/99" in page
    told = client.get(f"/public/{publication.slug}/figures/99").content.decode()
    assert "年末在库的规模以上工业企业" in told
    assert "142 行" in told
    assert client.get(f"/public/{publication.slug}/figures/98").status_code == 404


def test_a_figure_of_the_running_text_leads_to_its_page(client, publication):
    at = publication.text.index("一、")
    facts = {"title": "序号", "wording": "举例", "text": "一", "start": at, "end": at + 1}
    PublishedFigure.objects.create(publication=publication, number=99, source="cited", **facts)
    page = client.get(f"/public/{publication.slug}").content.decode()
    assert f'<a href="/public/{publication.slug}/figures/99" title="序号">一</a>、' in page


def test_a_finding_is_followed_through_the_bulletins(client, publication):
    told = {"number": 77, "key": "k77", "heading": "桥梁护栏", "standing": "整改中", "measures": 2, "done": 1}
    PublishedFinding.objects.create(publication=publication, **told)
    page = client.get("/public/findings/k77").content.decode()
    assert "桥梁护栏" in page
    assert publication.title in page
    assert client.get("/public/findings/none").status_code == 404


def test_what_was_withdrawn_says_so_and_what_was_hidden_says_no_more(client, publication):
    Withdrawal.objects.create(
        publication=publication, reason="数字有误", is_hidden=True, withdrawn_at=timezone.now()
    )
    page = client.get(f"/public/{publication.slug}")
    assert page.status_code == 410
    assert "数字有误" in page.content.decode()
    assert publication.text[:30] not in page.content.decode()
    assert client.get(f"/public/{publication.slug}/word").status_code == 404
    assert client.get(f"/public/{publication.slug}/data.json").status_code == 404
