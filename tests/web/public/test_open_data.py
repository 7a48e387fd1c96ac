"""Open data, the feed and what search engines are told: complete, harmless, and of constant cost (开放数据、订阅)."""

import csv
import io
import json

from django.utils import timezone
from lxml import etree

from taizhang.proof.exported import _digest_of
from taizhang.publishing.bulletins.models import Publication, PublishedFigure, Withdrawal

ATOM = {"a": "http://www.w3.org/2005/Atom"}
MAP = {"s": "http://www.sitemaps.org/schemas/sitemap/0.9"}


def figure(publication, number, **facts):
    told = {"text": "3.2%", "start": 0, "end": 1, "source": "indicator", "title": "增速", "wording": "举例"}
    return PublishedFigure.objects.create(publication=publication, number=number, **told | facts)


def rows_of(answer) -> list[dict[str, str]]:
    assert answer.content.startswith(b"\xef\xbb\xbf")
    return list(csv.DictReader(io.StringIO(answer.content.decode("utf-8-sig"), newline="")))


def entries_of(client) -> list[etree._Element]:
    answer = client.get("/public/feed.atom")
    assert answer.headers["Content-Type"].startswith("application/atom+xml")
    root = etree.fromstring(answer.content)
    for one in (root, *root.findall("a:entry", ATOM)):
        assert all(one.find(f"a:{name}", ATOM) is not None for name in ("id", "title", "updated"))
    return root.findall("a:entry", ATOM)


def correction_of(publication) -> Publication:
    facts = {"title": "更正后的通报", "text": "全文", "issuer": "某局", "dated": publication.dated}
    return Publication.objects.create(
        bulletin=Publication.objects.get(pk=publication.pk).bulletin.__class__.objects.create(
            round=publication.bulletin.round,
            drafted_by=publication.bulletin.drafted_by,
            drafted_at=timezone.now(),
            **facts,
        ),
        slug="later",
        corrects=publication,
        correction=1,
        reason="家数有误",
        digest="1" * 64,
        published_at=timezone.now(),
        **facts,
    )


def test_the_digest_can_be_made_again_from_the_open_data(client, publication):
    told = json.loads(client.get(f"/public/{publication.slug}/data.json").content)
    assert told["form"] == "taizhang-bulletin/1"
    assert _digest_of(told) == told["digest"] == publication.digest
    told["text"] += "。"
    assert _digest_of(told) != publication.digest


def test_tables_have_every_row_and_no_formula(client, publication):
    figure(publication, 98, change="-1.5", value="-3.2", is_points=True, title="=1+1", rows=7)
    answer = client.get(f"/public/{publication.slug}/figures.csv")
    rows = rows_of(answer)
    assert len(rows) == publication.figures.count()
    last = rows[-1]
    assert (last["数值"], last["变化"], last["变化的单位"], last["行数"]) == ("-3.2", "-1.5", "百分点", "7")
    assert last["指标"] == "'=1+1"
    again = client.get(
        f"/public/{publication.slug}/figures.csv", headers={"if-none-match": answer.headers["ETag"]}
    )
    assert again.status_code == 304
    findings = rows_of(client.get(f"/public/{publication.slug}/findings.csv"))
    assert [one["问题"] for one in findings] == [
        one.heading for one in publication.findings.order_by("number")
    ]


def test_the_index_lists_every_bulletin_with_its_files(client, publication, settings):
    settings.DATA_LICENCE, settings.DATA_LICENCE_ADDRESS = "署名即可使用", "https://example.gov.cn/licence"
    figure(publication, 98)
    page = client.get("/public/data").content.decode()
    assert "署名即可使用" in page
    assert f"/public/{publication.slug}/data.json" in page
    assert f"/public/{publication.slug}/figures.csv" in page
    catalogue = json.loads(client.get("/public/data/catalog.json").content)
    (one,) = catalogue["dcat:dataset"]
    assert (one["dct:identifier"], one["sha256"]) == (publication.slug, publication.digest)
    assert catalogue["dct:license"] == "https://example.gov.cn/licence"
    rows = {
        told["dcat:downloadURL"].rpartition("/")[2]: told.get("rows") for told in one["dcat:distribution"]
    }
    assert rows["figures.csv"] == publication.figures.count()
    for told in one["dcat:distribution"]:
        assert client.get(told["dcat:downloadURL"]).status_code == 200


def test_the_feed_tells_of_corrections_and_withdrawals_under_the_same_name(client, publication):
    (first,) = entries_of(client)
    name, told = first.findtext("a:id", "", ATOM), first.findtext("a:updated", "", ATOM)
    assert name.startswith(f"tag:testserver,{publication.published_at:%Y-%m-%d}:")
    assert told == publication.published_at.isoformat()
    later = correction_of(publication)
    by_name = {one.findtext("a:id", "", ATOM): one for one in entries_of(client)}
    assert len(by_name) == 2
    assert "家数有误" in by_name[name].findtext("a:summary", "", ATOM)
    assert by_name[name].findtext("a:updated", "", ATOM) == later.published_at.isoformat()
    Withdrawal.objects.create(
        publication=publication, reason="泄露", is_hidden=True, withdrawn_at=timezone.now()
    )
    by_name = {one.findtext("a:id", "", ATOM): one for one in entries_of(client)}
    assert by_name[name].findtext("a:title", "", ATOM).startswith("（已撤回）")
    assert "泄露" in by_name[name].findtext("a:summary", "", ATOM)
    assert publication.text[:20] not in client.get("/public/feed.atom").content.decode()
    assert f"/public/{publication.slug}/data.json" not in client.get("/public/data").content.decode()
    assert f"/public/{publication.slug}" not in client.get("/public/sitemap.xml").content.decode()


def test_three_questions_to_the_database_however_many_there_are(
    client, publication, django_assert_num_queries
):
    for _count in (1, 2):
        for address in ("feed.atom", "data", "data/catalog.json", "check"):
            with django_assert_num_queries(3):
                client.get(f"/public/{address}")
        if _count == 1:
            correction_of(publication)


def test_search_engines_find_the_public_pages_and_nothing_else(client, publication, settings):
    pages = etree.fromstring(client.get("/public/sitemap.xml").content)
    found = [one.text for one in pages.iterfind("s:url/s:loc", MAP)]
    assert f"http://testserver/public/{publication.slug}" in found
    assert not [one for one in found if client.get(one).status_code != 200]
    rules = client.get("/robots.txt").content.decode()
    assert rules == client.get("/public/robots.txt").content.decode()
    assert "Allow: /public/\nDisallow: /public/write\nDisallow: /public/receipt\nDisallow: /\n" in rules
    assert "Sitemap: http://testserver/public/sitemap.xml" in rules
    settings.SEARCH_ENGINES = False
    assert client.get("/robots.txt").content.decode() == "User-agent: *\nDisallow: /\n"


def test_every_public_page_names_the_feed(client, publication):
    for address in ("/public/", f"/public/{publication.slug}", "/public/data", "/public/check"):
        assert 'type="application/atom+xml"' in client.get(address).content.decode()
