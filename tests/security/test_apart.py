"""T17: the public side stands apart, sees frozen rows and takes letters, and can be made to tell nothing else."""

import re
import secrets
import sqlite3
import time
from contextlib import closing

import pytest
from faults.figures import measured
from faults.workers import staged
from security.crawling import asked, crawled
from security.outside import house_and_public_side, is_postgresql, line_of, served_apart, taizhang
from security.planting import CANARY, columns_of, plant
from security.test_leaks import ERRORS

from taizhang.publishing.reach.narrowing import narrow
from taizhang.publishing.reach.tables import ADDS, READS, VIEWS

PNG = b"\x89PNG\r\n\x1a\n" + b"0" * 40


@pytest.fixture(scope="module")
def there(tmp_path_factory, django_db_setup, django_db_blocker):
    """Built once: a house with two whole units, and what its public side is run with."""
    with django_db_blocker.unblock(), house_and_public_side(tmp_path_factory.mktemp("apart")) as made:
        yield made


@pytest.fixture
def line(there):
    """A connection such as the public side has."""
    if is_postgresql(there.house):
        with line_of(there.public["TAIZHANG_PUBLIC_DATABASE_URL"]) as made:
            yield made
        return
    path = there.house["DATABASE_URL"].removeprefix("sqlite:///")
    with closing(sqlite3.connect(path, isolation_level=None)) as made:
        narrow(made)
        yield made


pytestmark = pytest.mark.django_db


def refuses(line, statement):
    import psycopg

    with pytest.raises((psycopg.errors.InsufficientPrivilege, sqlite3.DatabaseError)) as why:
        line.execute(statement)
    words = str(why.value)
    assert "prohibited" in words or "denied" in words or "authorized" in words or "must be owner" in words, (
        words
    )


def test_it_reads_no_column_beyond_its_reach(there, line):
    with line_of(there.house["DATABASE_URL"]) as owner:
        columns = columns_of(owner, there.house)
    base = "public" if is_postgresql(there.house) else "main"
    beyond = [(table, column) for table, column, _kind in columns if column not in READS.get(table, ())]
    if not is_postgresql(there.house):
        beyond = [one for one in beyond if (one[0] not in VIEWS or one[1] != "id") and one[1] != "letter_id"]
    assert len(beyond) > 1000
    for table, column in beyond:
        refuses(line, f'SELECT "{column}" FROM {base}."{table}"')


def test_it_changes_nothing_and_adds_to_four_tables_alone(there, line):
    with line_of(there.house["DATABASE_URL"]) as owner:
        tables = sorted({(table, column) for table, column, _kind in columns_of(owner, there.house)})
    first = dict(reversed(tables))
    base = "public" if is_postgresql(there.house) else "main"
    for table, column in first.items():
        refuses(line, f'UPDATE {base}."{table}" SET "{column}" = "{column}"')
        refuses(line, f'DELETE FROM {base}."{table}"')
        if table not in ADDS:
            refuses(line, f'INSERT INTO {base}."{table}" ("{column}") VALUES (NULL)')
    for statement in ("CREATE TABLE mine (id int)", "DROP TABLE comments_letter"):
        refuses(line, statement)
    if not is_postgresql(there.house):
        for statement in (
            "ATTACH ':memory:' AS other",
            "PRAGMA writable_schema=ON",
            "DROP VIEW temp.bulletins_proof",
        ):
            refuses(line, statement)


def test_of_frozen_rows_it_sees_what_is_public_and_no_text_that_was_taken_out_of_sight(there, line):
    with line_of(there.house["DATABASE_URL"]) as owner:
        told = owner.execute("SELECT slug, text FROM bulletins_publication WHERE is_public").fetchall()
        figures = owner.execute("SELECT count(*) FROM bulletins_publishedfinding").fetchone()[0]
    seen = dict(line.execute("SELECT slug, text FROM bulletins_publication").fetchall())
    assert seen.keys() == {slug for slug, _text in told}
    assert [slug for slug, text in seen.items() if not text] == [
        slug for slug, text in told if "藏起来" in text
    ]
    assert 0 < line.execute("SELECT count(*) FROM bulletins_publishedfinding").fetchone()[0] < figures


def test_a_letter_comes_in_through_it_and_is_followed_with_its_code(there):
    with served_apart(there.public) as base:
        form = asked(f"{base}/public/write").content.decode()
        slug = re.search(r'<option value="([\w-]{1,40})"', form)[1]
        said = {
            "bulletin": slug,
            "about": "unit",
            "kind": "opinion",
            "text": "路灯还没有亮",
            "contact": "电话见信",
        }
        code = handed_in(base, form, said)
        added = posted(base, "/public/receipt", {"code": code, "text": "补一句"})
    assert added.status == 200
    assert staged("known", there.house, "security.outside") == {
        "text": "路灯还没有亮",
        "contact": "电话见信",
        "files": ["1.png"],
        "remarks": ["补一句"],
    }


def handed_in(base, form, said):
    """As a person would: the question in words is answered, and not at once."""
    token = re.search(r'name="question" value="([^"]{1,200})"', form)[1]
    day, steps = re.search(r"从星期(.)起，再过 (\d) 天", form).groups()
    later = "一二三四五六日"["一二三四五六日".index(day) + int(steps)]
    time.sleep(5)
    answer = posted(base, "/public/write", {**said, "question": token, "answer": later}, file=PNG)
    assert answer.status == 200, answer.content.decode()
    return re.search(r"\d{4} \d{4} \d{4} \d{4}", answer.content.decode())[0]


def posted(base, address, fields, file=b""):
    edge = secrets.token_hex(8)
    parts = [
        f'--{edge}\r\nContent-Disposition: form-data; name="{name}"\r\n\r\n{value}\r\n'
        for name, value in fields.items()
    ]
    body = "".join(parts).encode()
    if file:
        head = f'--{edge}\r\nContent-Disposition: form-data; name="attached"; filename="a.png"\r\n'
        body += f"{head}Content-Type: image/png\r\n\r\n".encode() + file + b"\r\n"
    return asked(base + address, body + f"--{edge}--\r\n".encode(), f"multipart/form-data; boundary={edge}")


def test_what_is_not_in_order_does_not_serve_the_public(there, tmp_path):
    """An account that can do more, or on SQLite a database that is not there yet."""
    environment, why = there.house, "taizhang roles --public"
    if not is_postgresql(there.house):
        environment = {**there.house, "DATABASE_URL": f"sqlite:///{tmp_path}/none.sqlite3"}
        why = "数据库里没有公开侧要读的内容"
    told = taizhang(environment, "serve", "--public", "--port", "1")
    assert (told.returncode, why in told.stderr) == (2, True)


def test_nothing_of_a_house_full_of_marks_is_seen_from_outside(there):
    """The last of this file: afterwards nothing in the house is what it was."""
    planted, refused = plant(there.house)
    with served_apart(there.public) as base:
        answers = crawled(
            base, [*ERRORS, "/findings/1", "/sign-in", "/api/", "/public/write?bulletin=%27&finding=1"]
        )
    found = [
        address
        for address, one in answers.items()
        if CANARY in (one.content.decode("utf-8", "replace") + one.headers)
    ]
    broken = [address for address, one in answers.items() if one.status >= 500]
    kinds = {"columns_marked": planted, "columns_left": refused}
    measured("T17 apart", addresses=len(answers), canaries_found=len(found), **kinds)
    assert planted > 300
    assert broken == []
    assert found == []
    assert sum(one.status == 200 for one in answers.values()) > 15
