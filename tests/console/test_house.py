"""serve, found and verify as they are typed: real processes on a data folder of their own."""

import json
import os
import re
import socket
import sqlite3
import subprocess
import urllib.request
from contextlib import closing
from pathlib import Path

import pytest

import migrated
from workshop.machine import ROOT


@pytest.fixture
def begun(own, django_db_setup):
    """Another one, whose database is up to date already."""
    migrated.begin(Path(own["DATABASE_URL"].removeprefix("sqlite:///")))
    return own


@pytest.fixture
def own(tmp_path):
    """Settings of a house of its own on SQLite, whatever database the other tests use."""
    return {
        "TAIZHANG_DATA_DIR": str(tmp_path / "house"),
        "DATABASE_URL": f"sqlite:///{tmp_path}/house/own.sqlite3",
    }


def free_port():
    with closing(socket.socket()) as one:
        one.bind(("127.0.0.1", 0))
        return one.getsockname()[1]


def test_an_empty_house_serves_its_sign_in_page(own):
    port = free_port()
    command = [str(ROOT / "bin" / "taizhang"), "serve", "--port", str(port)]
    server = subprocess.Popen(command, env={**os.environ, **own}, stdout=subprocess.PIPE, encoding="utf-8")
    try:
        assert f"http://127.0.0.1:{port}" in server.stdout.readline()
        with urllib.request.urlopen(f"http://127.0.0.1:{port}/sign-in", timeout=10) as page:
            assert page.status == 200
    finally:
        server.terminate()
        server.communicate(timeout=10)


def test_a_taken_port_is_one_sentence(taizhang, begun):
    with closing(socket.socket()) as one:
        one.bind(("127.0.0.1", 0))
        one.listen()
        told = taizhang("serve", "--port", one.getsockname()[1], **begun)
    assert told.returncode == 2
    assert re.fullmatch(
        r"127\.0\.0\.1:\d+ 已被占用或不能使用，请换一个端口，例如 --port \d+。\n", told.stderr
    )


def test_a_house_that_was_never_founded_has_nothing_to_verify(taizhang, own):
    told = taizhang("verify", **own)
    assert (told.returncode, told.stderr) == (
        2,
        "这里还没有建账：数据库是空的。请先运行 taizhang found 或 taizhang demo。\n",
    )


def test_a_founded_house_verifies(taizhang, begun):
    assert taizhang("found", "名单.xlsx", "--template", **begun).returncode == 0
    assert "shenjie" in taizhang("found", "名单.xlsx", **begun).stdout
    assert "核验通过" in taizhang("verify", **begun).stdout


def test_a_template_is_never_written_over_a_filled_sheet(taizhang, begun):
    taizhang("found", "名单.xlsx", "--template", **begun)
    told = taizhang("found", "名单.xlsx", "--template", **begun)
    assert (told.returncode, told.stderr) == (2, "名单.xlsx 已经存在，没有覆盖。\n")


def test_a_lost_password_is_replaced_on_the_spot(taizhang, begun):
    taizhang("found", "名单.xlsx", "--template", **begun)
    taizhang("found", "名单.xlsx", **begun)
    assert "沈洁的新密码：" in taizhang("password", "shenjie", **begun).stdout
    told = taizhang("password", "nobody", **begun)
    assert (told.returncode, told.stderr) == (2, "没有账号“nobody”。\n")


def test_a_lost_password_passes_neither_the_journal_nor_the_second_administrator(taizhang, begun):
    taizhang("found", "名单.xlsx", "--template", **begun)
    taizhang("found", "名单.xlsx", **begun)
    taizhang("administrators", "季明", "安宁", "沈计", **begun)
    assert "待启用" in taizhang("password", "shenjie", "--factor", **begun).stdout
    # Nobody else could let the only security administrator in again.
    assert "待启用" not in taizhang("password", "secadmin", **begun).stdout
    house = sqlite3.connect(begun["DATABASE_URL"].removeprefix("sqlite:///"))
    states = dict(house.execute("SELECT username, state FROM accounts_account"))
    assert (states["shenjie"], states["secadmin"]) == ("waiting", "active")
    told = house.execute(
        "SELECT body FROM journal_entry WHERE event = 'credentials.PasswordReset' ORDER BY id"
    )
    assert [json.loads(body)["facts"]["username"] for (body,) in told] == ["shenjie", "secadmin"]
    assert "核验通过" in taizhang("verify", **begun).stdout


def test_a_house_in_danger_is_not_served_and_says_why(begun):
    careless = {**os.environ, **begun, "TAIZHANG_ALLOWED_HOSTS": "*", "TAIZHANG_SECRET_KEY": "short"}
    command = [str(ROOT / "bin" / "taizhang"), "serve", "--port", str(free_port())]
    done = subprocess.run(
        command, env=careless, capture_output=True, encoding="utf-8", timeout=60, check=False
    )
    assert done.returncode == 2
    assert "TAIZHANG_ALLOWED_HOSTS" in done.stderr
    assert "密钥太弱" in done.stderr
    asked = subprocess.run(
        [str(ROOT / "bin" / "taizhang"), "doctor"],
        env=careless,
        capture_output=True,
        encoding="utf-8",
        check=False,
    )
    assert asked.returncode == 1
