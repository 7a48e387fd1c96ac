"""T17: nothing internal reaches the public, and what was deleted is gone from the file of the database."""

import re
import sqlite3
from pathlib import Path

from django.conf import settings
from django.test import Client
from faults.figures import measured
from security.leaks import content_of
from security.routes import all_routes

from taizhang.config import settings as as_shipped
from taizhang.publishing.bulletins.models import Publication

IDENTITY = "110101199003078750"
MOBILE, CARD = "13912345678", "6222020200112233445"
IDENTIFIERS = re.compile(rb"(?<!\d)(?:[1-9]\d{16}[\dXx]|1[3-9]\d{9}|62\d{14,17})(?!\d)")
ERRORS = (
    "/public/nowhere",
    "/public/%00",
    "/public/" + "9" * 300,
    "/nowhere",
    "/public/x/word",
    "/robots.txt",
    "/feed",
)


def public_addresses(own) -> list[str]:
    """Every address that asks nobody who they are, with rows of the unit, and those that lead nowhere."""
    open_to_all = [one for one in all_routes() if one.pattern.startswith(("public/", "sign-in", "api/"))]
    return [one.filled(own.rows) for one in open_to_all if "GET" in one.methods] + list(ERRORS)


def internal_words(own, door) -> list[str]:
    """What stands inside and nowhere in what was published: marks of both units, names, opinions."""
    published = "".join(Publication.objects.values_list("text", flat=True)) + "".join(
        Publication.objects.values_list("title", flat=True)
    )
    words = [own.mark, door.mark, IDENTITY, MOBILE, CARD, "属实,同意", "周明", "许琳", "县科经局"]
    return [one for one in words if one not in published]


def put_identifiers_inside(own) -> None:
    from taizhang.ledger.findings.models import Finding
    from taizhang.ledger.measures.models import Measure

    text = f"身份证{IDENTITY}，电话{MOBILE}，卡号{CARD}"
    Finding.objects.filter(pk=own.rows["finding"]).update(title=text)
    Measure.objects.filter(pk=own.rows["measure"]).update(text=text)


def found_in(answers, words) -> list[tuple[str, str]]:
    return [
        (address, word)
        for address, (data, headers) in answers.items()
        for word in words
        if word.encode() in data or word in headers
    ]


def test_nothing_internal_is_on_any_public_page_file_or_error(own, door):
    put_identifiers_inside(own)
    anonymous, answers = Client(raise_request_exception=False), {}
    for address in public_addresses(own):
        answer = anonymous.get(address)
        assert answer.status_code < 500, address
        answers[address] = (content_of(answer), str(dict(answer.items())))
    canaries = found_in(answers, internal_words(own, door))
    identifiers = [
        (address, one) for address, (data, _headers) in answers.items() for one in IDENTIFIERS.findall(data)
    ]
    figures = {"canaries_found": len(canaries), "identifiers_found": len(identifiers)}
    measured("T17", addresses=len(answers), words=len(internal_words(own, door)), **figures)
    assert len(internal_words(own, door)) >= 5
    assert canaries == []
    assert identifiers == []


def test_a_public_page_that_shows_the_finding_is_noticed(own, door):
    """The control: the same walk, with a page that is not for the public among the rest."""
    put_identifiers_inside(own)
    inside = Client()
    from cast import account

    inside.force_login(account(own.house.shen))
    answer = inside.get(f"/findings/{own.rows['finding']}")
    answers = {"/public/leaking": (content_of(answer), "")}
    found = found_in(answers, internal_words(own, door))
    noticed = bool(found) and bool(IDENTIFIERS.findall(answers["/public/leaking"][0]))
    measured("T17 a page that leaks", is_control=True, noticed=noticed, found=len(found))
    assert noticed


def traces_of(tmp_path: Path, statements: str) -> int:
    """How often a deleted word is still in the files of a database that is opened as ours is."""
    place, word = tmp_path / "house.sqlite3", b"canary-of-a-session"
    line = sqlite3.connect(place)
    line.executescript(statements)
    line.execute("CREATE TABLE session (data TEXT)")
    line.executemany("INSERT INTO session VALUES (?)", [(word.decode() * 50,)] * 200)
    line.commit()
    line.execute("DELETE FROM session")
    line.commit()
    line.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    found = sum(path.read_bytes().count(word) for path in tmp_path.iterdir())
    line.close()
    return found


def test_what_was_deleted_is_gone_from_the_file(tmp_path):
    source = Path(as_shipped.__file__).read_text("utf-8")
    assert '"PRAGMA secure_delete=ON;"' in source
    here = settings.DATABASES["default"].get("OPTIONS", {}).get("init_command", "PRAGMA secure_delete=ON;")
    (tmp_path / "a").mkdir()
    (tmp_path / "b").mkdir()
    left, control = traces_of(tmp_path / "a", here), traces_of(tmp_path / "b", "PRAGMA secure_delete=OFF;")
    measured("T17 deleted word", database="sqlite", canaries_found=left)
    measured("T17 without secure_delete", is_control=True, database="sqlite", found=control)
    assert left == 0
    assert control > 0
