"""What people of the demonstration keep for themselves: views, a token, a subscription that rests (视图、令牌、推送)."""

from datetime import date, datetime
from typing import Any

from django.conf import settings

from taizhang.bureau.tokens.actions.issue_token import issue_token
from taizhang.bureau.tokens.scopes import Scope
from taizhang.bureau.tokens.secrets import new_secret
from taizhang.bureau.webhooks.actions.pause_subscription import pause_subscription
from taizhang.bureau.webhooks.actions.subscribe import subscribe
from taizhang.console.demonstration.organising import Bureau
from taizhang.console.demonstration.people import Cast
from taizhang.ledger.lists.actions.keep_view import keep_view
from taizhang.ledger.rounds.models import Round

# Who, called what, the address that it stands for, for everybody.
VIEWS = (
    ("沈洁", "超期的措施", "list=tasks&light=overdue&sort=due", True),
    ("沈洁", "按分管领导看责任", "list=responsibilities&group=leader", True),
    ("高远", "还没有销号的问题", "state=in_progress&sort=due", False),
)


def keep(cast: Cast, round: Round, *, today: date, now: datetime) -> None:
    bureau = Bureau(cast, today, now)
    for who, name, query, is_shared in VIEWS:
        facts: dict[str, Any] = {"name": name, "query": query, "round": round, "is_shared": is_shared}
        keep_view(cast.unit, **facts, **bureau.by(who, days=20))
    # Nobody is told its secret: it shows what a token looks like, and opens nothing.
    issue_token(
        cast.unit,
        name="县大数据中心报表",
        secret=new_secret(),
        scopes=[Scope.READ],
        rooms=["rounds", "findings", "measures"],
        expires_on=bureau.day(90),
        **bureau.by(days=15),
    )
    if settings.WEBHOOKS:
        _subscribe(bureau)


def _subscribe(bureau: Bureau) -> None:
    """Paused from the beginning: the demonstration tells nobody anything."""
    wanted: dict[str, Any] = {
        "name": "县政务协同平台",
        "address": "https://oa.yunze.example/taizhang",
        "events": ["writeoffs.WrittenOff", "writeoffs.SentBack"],
    }
    row = subscribe(bureau.cast.unit, **wanted, **bureau.by(days=15))
    pause_subscription(row, **bureau.by(days=15))
