"""``taizhang intake FILE --dry-run --into ROUND`` (试算): what the page of the trial says, at a terminal; nothing is written."""

from collections.abc import Sequence
from pathlib import Path
from typing import Any

from rich.console import Console
from rich.table import Table
from rich.text import Text

from taizhang.console.house import is_founded, open_house
from taizhang.console.language import activate
from taizhang.console.language import gettext as _
from taizhang.console.opening import opened, sentence_of
from taizhang.documents.refusal import Unreadable


class Untried(Exception):
    """It could not be tried; the message says why and what to do."""


ENTERABLE, NOTHING_TO_ENTER, TO_BE_SETTLED = 0, 1, 3


def tried(file: Path, into: str, policy: str) -> int:
    """0: it could be entered; 1: there is nothing to enter; 3: something is to be settled first. Everything was said."""
    open_house()
    activate()
    if not is_founded():
        raise Untried(_("这里还没有建账：数据库是空的。请先运行 taizhang found 或 taizhang demo。"))
    from taizhang.bureau.refusal import Refused
    from taizhang.ledger.measures.entering.planning import Policy

    if policy not in Policy.values:
        raise Untried(_("--policy 只能是 stop、skip 或 update。"))
    try:
        return _shown(file, _round(into), policy)
    except Refused as why:
        raise Untried(_("{name}：{reason}").format(name=file.name, reason=why)) from why
    except Unreadable as why:
        raise Untried(sentence_of(file, why)) from why


def _round(into: str) -> Any:
    """By its whole title, or by its number in the address of its page."""
    from taizhang.ledger.rounds.models import Round

    rounds = Round.objects.select_related("organization")
    is_number = into.isascii() and into.isdecimal() and len(into) < 10
    found = list(rounds.filter(title=into)) or list(rounds.filter(pk=int(into)) if is_number else ())
    if len(found) == 1:
        return found[0]
    listed = found or rounds.order_by("pk")
    said = "\n".join(f"  {one.pk}  {one.title}（{one.organization}）" for one in listed)
    why = _("有几轮都叫“{title}”，请写编号：") if found else _("没有“{title}”这一轮。有这些：")
    raise Untried(why.format(title=into) + "\n" + said)


def _shown(file: Path, round: Any, policy: str) -> int:
    from taizhang.ledger.measures.entering.planning import plan
    from taizhang.ledger.measures.entering.sides import given_unsaved, held_side
    from taizhang.ledger.measures.known import known_of
    from taizhang.ledger.measures.trial_lines import lines_of, questions_of, totals_of
    from taizhang.ledger.rounds.models import Intake
    from taizhang.ledger.rounds.proposed import drafted
    from taizhang.ledger.rounds.queries import columns_told
    from taizhang.ledger.rounds.read import read

    _document, proposal = read(opened(file), file.name, columns_told(round.organization))
    given = given_unsaved(drafted(Intake(organization=round.organization), proposal))
    held = held_side(round)
    planned = plan(given, held, known_of(round), policy=policy, decisions={})
    out = Console(highlight=False, soft_wrap=False)
    out.print(
        Text(_("{file} → {round}。这是试算，什么也没有写入。").format(file=file.name, round=round), "bold")
    )
    out.print(_totals(totals_of(planned, held)))
    if planned.untouched:
        out.print(
            Text(_("台账里有、文件里没有的问题 {count} 个，保持原样。").format(count=planned.untouched))
        )
    for one in questions_of(planned, given, held, {}):
        out.print(Text(f"？ {one.where} {one.number}. {one.title}：{one.why}"))
    for line in lines_of(planned):
        _line(out, line)
    return _ended(out, planned)


def _totals(totals: Sequence[Any]) -> Table:
    table = Table("", _("问题"), _("措施"))
    for one in totals:
        table.add_row(str(one.name), str(one.findings), str(one.measures))
    return table


def _line(out: Console, line: Any) -> None:
    why = f"（{line.why}）" if line.why else ""
    out.print(Text(f"{line.kind_name} {line.where} {line.label} {line.text}{why}"))
    for field, before, after in line.changes:
        out.print(Text(f"    {field}：{before or '—'} → {after or '—'}", style="dim"))


def _ended(out: Console, planned: Any) -> int:
    if planned.obstacles:
        said = _("有 {count} 个问题要先处理：在网页上选定，或改用另一种处理办法（--policy）。")
        out.print(Text(said.format(count=len(planned.obstacles))))
        return TO_BE_SETTLED
    if not planned.writes:
        out.print(Text(_("文件与台账一致，没有要写入的。")))
        return NOTHING_TO_ENTER
    out.print(Text(_("可以并入：请在网页“录入”里上传这份文件，按同样的办法确认。")))
    return ENTERABLE
