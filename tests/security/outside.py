"""A filled house and the public side that stands apart from it (公开侧单独运行的布景).

python -m security.outside build   two whole units in an empty place, sealed, with public halves laid out; prints their rows
python -m security.outside known   what came in through the public side, as the house sees it
"""

import json
import re
import secrets
import subprocess
import sys
from collections.abc import Iterator, Mapping
from contextlib import closing, contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit, urlunsplit

from faults.workers import free_port, fresh_place, staged, wait_for

from taizhang.console.house import migrate, open_house

PROGRAM = "taizhang.console.main"


def build() -> dict[str, Any]:
    from django.test import override_settings
    from security.units import two_units

    from taizhang.console.seal import seal_waiting
    from taizhang.console.serve import lay_out_for_the_public

    migrate()
    hasty = {"PASSWORD_HASHERS": ["django.contrib.auth.hashers.MD5PasswordHasher"], "WEBHOOKS": True}
    with override_settings(**hasty):
        own, door, _county = two_units()
        _hidden(own)
        _published(door, "另一单位的通报")
    _let_in("shen")
    seal_waiting(is_thorough=True)
    lay_out_for_the_public()
    return {name: key for name, key in own.rows.items() if isinstance(key, int | str)}


def _let_in(name: str) -> None:
    """With a password that the house as it is served accepts."""
    import cast
    from taizhang.bureau.accounts.models import Account

    account = Account.objects.get(username=name)
    account.set_password(cast.PASSWORD)
    account.save()


def _published(unit: Any, title: str, words: str = "") -> Any:
    """The bulletin in hand of a unit, which tells one of its findings."""
    from releasing import fresh, released

    import cast
    from taizhang.publishing.bulletins.actions.revise import revise
    from taizhang.publishing.bulletins.models import Bulletin

    made, house = Bulletin.objects.get(pk=unit.rows["bulletin"]), unit.house
    text = f"（一）关于“{made.round.findings.get(number=1).title}”的问题\n已经整改。\n{words}"
    said = {"title": title, "issuer": "某局", "dated": cast.DAY, "text": text}
    revise(made, **said, **cast.at_work(house.shen))
    released(house, made, at=cast.NOON)
    return fresh(made)


def _hidden(unit: Any) -> None:
    """Published, and its text taken out of sight since."""
    import cast
    from taizhang.publishing.bulletins.actions.withdraw_publication import withdraw_publication

    made = _published(unit, "撤回的通报", "藏起来的正文。")
    withdraw_publication(made, reason="内容有误", is_hidden=True, **cast.at_work(unit.house.fang))


def known() -> dict[str, Any]:
    from taizhang.publishing.comments.contacts import opened
    from taizhang.publishing.comments.models import Letter

    last = Letter.objects.order_by("-pk")[0]
    kept = last.contact
    return {
        "text": last.text,
        "contact": opened(kept.key, kept.kept, last.commitment),
        "files": [one.name for one in last.files.all()],
        "remarks": [one.text for one in last.remarks.all()],
    }


def weight() -> int:
    """Bytes of everything that letters bring into the database."""
    from django.db.models import Sum
    from django.db.models.functions import Length

    from taizhang.publishing.comments.models import Letter, LetterFile

    files = LetterFile.objects.aggregate(sum=Sum("size"))["sum"] or 0
    return files + (Letter.objects.aggregate(sum=Sum(Length("text")))["sum"] or 0)


@dataclass(frozen=True)
class Apart:
    """``house`` is what the house is run with, ``public`` what its public side is run with."""

    house: Mapping[str, str]
    public: Mapping[str, str]
    rows: Mapping[str, Any]


@contextmanager
def house_and_public_side(folder: Path) -> Iterator[Apart]:
    with fresh_place(folder) as environment:
        rows = staged("build", environment, "security.outside")
        role = f"public_{secrets.token_hex(5)}"
        try:
            yield Apart(environment, _for_the_public(environment, role), rows)
        finally:
            _forget(environment, role)


def is_postgresql(environment: Mapping[str, str]) -> bool:
    return environment["DATABASE_URL"].startswith("postgres")


def taizhang(environment: Mapping[str, str], *said: str) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-m", PROGRAM, *said]
    return subprocess.run(command, env=environment, capture_output=True, text=True, check=False)


def _for_the_public(environment: Mapping[str, str], role: str) -> Mapping[str, str]:
    told = taizhang(environment, "roles", "--public", role)
    if not is_postgresql(environment):
        assert (told.returncode, "SQLite" in told.stderr) == (2, True)
        return environment
    password = re.search(r"密码：(\S+)（", told.stdout)[1]  # type: ignore[index]
    parts = urlsplit(environment["DATABASE_URL"])
    place = f"{role}:{password}@{parts.hostname}:{parts.port}"
    return {**environment, "TAIZHANG_PUBLIC_DATABASE_URL": urlunsplit(parts._replace(netloc=place))}


def _forget(environment: Mapping[str, str], role: str) -> None:
    if is_postgresql(environment):
        with line_of(environment["DATABASE_URL"]) as line:
            line.execute(f"DROP OWNED BY {role}")
            line.execute(f"DROP ROLE {role}")


@contextmanager
def line_of(url: str) -> Iterator[Any]:
    """A plain connection to whichever database it is, each statement by itself."""
    if url.startswith("postgres"):
        import psycopg

        with psycopg.connect(url, autocommit=True) as line:
            yield line
        return
    import sqlite3

    with closing(sqlite3.connect(url.removeprefix("sqlite:///"), isolation_level=None)) as line:
        yield line


@contextmanager
def served_apart(environment: Mapping[str, str]) -> Iterator[str]:
    """Where it is reached."""
    port = free_port()
    command = [sys.executable, "-m", PROGRAM, "serve", "--public", "--port", str(port)]
    quiet = subprocess.DEVNULL
    process = subprocess.Popen(command, env={**environment}, stdout=quiet, stderr=quiet)
    try:
        wait_for(port, process)
        yield f"http://127.0.0.1:{port}"
    finally:
        process.terminate()
        process.wait(timeout=20)


if __name__ == "__main__":
    open_house()
    print(json.dumps(globals()[sys.argv[1]]()))
