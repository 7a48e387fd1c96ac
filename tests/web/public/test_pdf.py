"""A published bulletin as PDF: set once, kept under its digest, and never set by a crowd (下载 PDF)."""

import fcntl
import hashlib
import shutil
import sys
from pathlib import Path

import pytest
from django.conf import settings
from django.urls import reverse
from django.utils import timezone

from cast import account
from taizhang.publishing.bulletins.models import Withdrawal


@pytest.fixture(autouse=True)
def folder() -> Path:
    """Empty: bulletins of other tests have the same name and text."""
    place = Path(settings.PUBLIC_DIR) / "pdf"
    shutil.rmtree(place, ignore_errors=True)
    return place


@pytest.fixture
def address(publication) -> str:
    return f"/public/{publication.slug}/pdf"


@pytest.fixture
def without_typst(monkeypatch):
    """As where the extra is not installed."""
    monkeypatch.setitem(sys.modules, "typst", None)


def kept(folder: Path, publication) -> list[Path]:
    return sorted(folder.glob(f"{publication.slug}.*.pdf"))


def test_it_is_set_once_and_told_by_its_bytes(client, address, publication, folder):
    first = client.get(address)
    assert first.content.startswith(b"%PDF-")
    assert first.headers["Content-Disposition"].startswith("attachment; filename*=utf-8''")
    (path,) = kept(folder, publication)
    assert hashlib.sha256(first.content).hexdigest() in path.name
    written = path.stat().st_mtime_ns
    again = client.get(address, headers={"if-none-match": first.headers["ETag"]})
    assert (again.status_code, again.content) == (304, b"")
    assert path.stat().st_mtime_ns == written
    # What somebody altered is not handed out.
    path.write_bytes(b"%PDF-1.7 altered")
    assert client.get(address).content == first.content
    assert kept(folder, publication) == [path]
    assert not list(folder.glob("draft-*"))


def test_one_is_set_at_a_time(client, address, folder):
    folder.mkdir(parents=True, exist_ok=True)
    with (folder / "lock").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        answer = client.get(address)
    assert answer.status_code == 503
    assert answer.headers["Retry-After"] == "10"
    assert "请过十几秒再试" in answer.content.decode()


def test_what_could_not_be_set_says_why_and_what_was_hidden_is_not_kept(client, address, publication, folder):
    data = client.get(address).content
    (path,) = kept(folder, publication)
    path.unlink()
    # As it is left where a sign is in no font: nobody waits for the same answer twice within ten minutes.
    path.with_name(".".join(path.name.split(".")[:2]) + ".json").write_text(
        '{"code": "glyphs", "signs": "𱁬"}'
    )
    answer = client.get(address)
    assert answer.status_code == 404
    assert "𱁬" in answer.content.decode()
    assert kept(folder, publication) == []
    path.write_bytes(data)
    hidden = {"reason": "泄露", "is_hidden": True, "withdrawn_at": timezone.now()}
    Withdrawal.objects.create(publication=publication, **hidden)
    assert client.get(address).status_code == 404
    assert [one.name for one in folder.iterdir() if one.name != "lock"] == []


def test_without_the_extra_no_link_is_shown_and_the_address_says_so(
    client, address, publication, folder, house, drafted, without_typst
):
    assert address not in client.get(f"/public/{publication.slug}").content.decode()
    answer = client.get(address)
    assert answer.status_code == 404
    assert "没有装排版组件" in answer.content.decode()
    client.force_login(account(house.shen))
    page = client.get(reverse("bulletin-preview", args=[drafted.pk])).content.decode()
    assert reverse("bulletin-pdf", args=[drafted.pk]) not in page


def test_the_desk_offers_the_draft_beside_word(client, house, drafted):
    client.force_login(account(house.shen))
    page = client.get(reverse("bulletin-preview", args=[drafted.pk])).content.decode()
    address = reverse("bulletin-pdf", args=[drafted.pk])
    assert address in page
    answer = client.get(address)
    assert answer.content.startswith(b"%PDF-")
    assert "%E5%BE%81%E6%B1%82%E6%84%8F%E8%A7%81%E7%A8%BF-1" in answer.headers["Content-Disposition"]
