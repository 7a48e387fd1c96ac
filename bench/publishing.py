"""The demonstration's bulletin from draft to file, and one with 1,000 figures published (通报性能), beside limits of the same run.

How long an act holds its lock is what everybody else waits on SQLite; the limit beside it is the same act with all figures
counted inside, which is what it does when everything it was prepared from has moved.
"""

import io
import re
import sys
import time
from collections.abc import Callable, Iterator
from datetime import UTC, date, datetime, timedelta
from typing import Any

from bench.databases import on_each, ready
from bench.figures import Figure, median_ms, tell

NAME = "publishing"
NOW = datetime(2026, 11, 23, 2, tzinfo=UTC)
FIGURES, MONTHS = 1000, 12
# How PostgreSQL is asked for rows a part at a time; the question comes after it.
DECLARED = re.compile(r"^DECLARE [^\n]{1,200}? FOR (?=SELECT)")


def main(figures: int) -> None:
    on_each("bench.publishing", figures)


def measured(vendor: str, figures: int) -> None:
    """In a process of its own."""
    ready()
    from django.utils.translation import override

    from taizhang.console.demonstration.build import build

    with override("zh-hans"):
        began = time.perf_counter()
        list(build(NOW))
        tell(Figure(NAME, f"{vendor}: the demonstration", time.perf_counter() - began, "s"))
        _written(vendor)
        _published(vendor, figures)


def _written(vendor: str) -> None:
    from taizhang.ledger.rounds.models import Round
    from taizhang.publishing.bulletins.checking import checked
    from taizhang.publishing.bulletins.models import Bulletin
    from taizhang.publishing.bulletins.queries import publications
    from taizhang.publishing.exports.bulletin import bulletin_pdf, bulletin_word, published_document

    round = Round.objects.get(programme=None)
    row, document = Bulletin.objects.get(), published_document(publications()[0])
    about = f"{round.findings.count()} findings, {len(row.marks)} figures"
    composing, statements = _composing(round)
    _told(vendor, f"compose, {about}", composing, _running(statements), f"its {len(statements)} SQL bare")
    _told(
        vendor,
        "check",
        lambda: checked(row, today=NOW.date()),
        _rules(row.text),
        "its rules in this process",
    )
    _told(vendor, "Word", lambda: bulletin_word(document), _docx(document.text), "its lines in python-docx")
    _told(vendor, "PDF/A", lambda: bulletin_pdf(document), _typst(document.text), "its lines in typst bare")


def _told(vendor: str, what: str, ours: Callable[[], object], bare: Callable[[], object], name: str) -> None:
    tell(Figure(NAME, f"{vendor}: {what}", median_ms(ours), "ms", median_ms(bare), name))


def _composing(round: Any) -> tuple[Callable[[], object], list[str]]:
    """A draft with what came of each finding, every figure counted; and its statements."""
    from django.db import connection
    from django.test.utils import CaptureQueriesContext
    from django.utils.timezone import localdate

    from taizhang.console.demonstration.telling import with_outcomes
    from taizhang.publishing.bulletins.beginnings import USUAL
    from taizhang.publishing.bulletins.compose import composed
    from taizhang.publishing.bulletins.figures.filling import filled
    from taizhang.publishing.bulletins.figures.sources import Sources
    from taizhang.publishing.bulletins.states import BulletinKind

    def ours() -> None:
        sources = Sources(round, localdate(NOW))
        told = composed(round, USUAL[BulletinKind.PUBLIC][1], sources, kind=BulletinKind.PUBLIC)
        filled(with_outcomes(told.text), sources)

    with CaptureQueriesContext(connection) as asked:
        ours()
    return ours, [DECLARED.sub("", one["sql"]) for one in asked.captured_queries]


def _running(statements: list[str]) -> Callable[[], object]:
    from django.db import connection

    def bare() -> None:
        with connection.cursor() as cursor:
            for one in statements:
                cursor.execute(one)
                cursor.fetchall()

    return bare


def _rules(text: str) -> Callable[[], object]:
    from taizhang.documents.parse import from_text
    from taizhang.review import review
    from taizhang.review.profiles import BY_NAME

    return lambda: review(from_text(text), profile=BY_NAME["bulletin"], reference=NOW.date())


def _docx(text: str) -> Callable[[], object]:
    import docx

    def bare() -> None:
        word = docx.Document()
        for line in text.splitlines():
            word.add_paragraph(line)
        word.save(io.BytesIO())

    return bare


def _typst(text: str) -> Callable[[], object]:
    import typst

    source = "\n\n".join(f"#text({_quoted(line)})" for line in text.splitlines()).encode()
    return lambda: typst.compile(source, format="pdf")


def _quoted(line: str) -> str:
    return '"' + line.replace("\\", "\\\\").replace('"', '\\"') + '"'


def _published(vendor: str, figures: int) -> None:
    from taizhang.publishing.bulletins.preparing import Prepared, prepared

    first, second = _ready(figures), _ready(figures)
    began = time.perf_counter()
    counted = prepared(first)
    counting = time.perf_counter() - began
    moved = prepared(second)
    within = _freezing(second, Prepared(moved.content, {}, moved.figures, moved.findings))
    held = _freezing(first, counted)
    about = f"{vendor}: {figures} figures"
    tell(Figure(NAME, f"{about}: lock held", held, "s", within, "counted in the act"))
    tell(Figure(NAME, f"{about}: whole", counting + held, "s", within, "counted in the act"))


def _freezing(row: Any, counted: Any) -> float:
    """Seconds from asking for the lock to its release."""
    from taizhang.bureau.accounts.models import Person
    from taizhang.bureau.accounts.queries import actor_of
    from taizhang.publishing.bulletins.actions.freeze import freeze

    by = actor_of(Person.objects.get(name="方正"), on=NOW.date())
    began = time.perf_counter()
    freeze(row, prepared=counted, actor=by, at=NOW)
    return time.perf_counter() - began


def _ready(figures: int) -> Any:
    """Agreed to, put down bare: who signs what is not measured here."""
    from taizhang.bureau.accounts.models import Person
    from taizhang.ledger.rounds.models import Round
    from taizhang.publishing.bulletins.contents import content_digest
    from taizhang.publishing.bulletins.figures.filling import filled
    from taizhang.publishing.bulletins.figures.marks import to_plain
    from taizhang.publishing.bulletins.figures.sources import Sources
    from taizhang.publishing.bulletins.models import Bulletin, Checkup

    round = Round.objects.get(programme=None)
    sources = Sources(round, NOW.date())
    told = filled("。\n".join(_sentences(sources, figures)), sources)
    facts: dict[str, Any] = {
        "title": "一千个数",
        "issuer": round.organization.name,
        "dated": NOW.date(),
        "as_of": NOW.date(),
    }
    facts |= {"drafted_at": NOW, "drafted_by": Person.objects.get(name="沈洁")}
    row = Bulletin.objects.create(
        round=round, text=told.text, marks=to_plain(told.marks), state="approved", turn=1, steps=[], **facts
    )
    digest = content_digest(row)
    Checkup.objects.create(bulletin=row, turn=1, digest=digest, engine="", remarks=[], checked_at=NOW)
    return row


def _sentences(sources: Any, figures: int) -> list[str]:
    """Indicators at the ends of months, counts of the ledger on days, and figures that are cited, by turns."""
    counted, told = _placeholders(sources), []
    for number in range(figures):
        name = f"引用:{number}件|来源:登记簿" if number % 10 == 9 else counted[number % len(counted)]
        told.append(f"第{number}项{{{{{name}}}}}")
    return told


def _placeholders(sources: Any) -> list[str]:
    from taizhang.bureau.refusal import Refused
    from taizhang.publishing.bulletins.figures.counts import counts
    from taizhang.publishing.bulletins.figures.naming import named
    from taizhang.registers.indicators.series import month_ends

    def known(name: str) -> bool:
        try:
            sources.printed(sources.asked(named(name)))
        except Refused:
            return False
        return True

    ends = month_ends(date(2025, 6, 30), MONTHS)
    days = [NOW.date() - timedelta(days=number) for number in range(MONTHS)]
    return [name for name in _names(list(sources.indicators), ends, list(counts()), days) if known(name)]


def _names(codes: list[str], ends: list[date], titles: list[str], days: list[date]) -> Iterator[str]:
    for end, day in zip(ends, days, strict=True):
        yield from (f"{code}|{end.isoformat()}" for code in codes)
        yield from (f"{title}|{day.isoformat()}" for title in titles)


if __name__ == "__main__":
    measured(sys.argv[1], int(sys.argv[2]))
