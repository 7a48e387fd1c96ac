"""What a token may be, whoever makes it (令牌)."""

from datetime import timedelta

import pytest

import cast
from taizhang.bureau.refusal import Refused
from taizhang.bureau.tokens.actions.issue_token import issue_token
from taizhang.bureau.tokens.actions.revoke_token import revoke_token
from taizhang.bureau.tokens.models import Token
from taizhang.bureau.tokens.secrets import new_secret

FACTS = {"name": "同步程序", "scopes": ["read"], "rooms": [], "expires_on": cast.DAY + timedelta(days=30)}


def issued(house, **more) -> Token:
    return issue_token(
        house.office, secret=new_secret(), actor=cast.acting(house.zhou), at=cast.NOON, **{**FACTS, **more}
    )


@pytest.mark.parametrize(
    ("wrong", "sentence"),
    [
        ({"name": " "}, "请写明令牌给哪个程序用"),
        ({"scopes": []}, "请选择令牌可以做什么"),
        ({"scopes": ["everything"]}, "请选择令牌可以做什么"),
        ({"scopes": ["calendar", "write"]}, "日历订阅的地址会存进日历程序"),
        ({"expires_on": cast.DAY - timedelta(days=1)}, "有效期不能早于今天"),
        ({"expires_on": cast.DAY + timedelta(days=500)}, "令牌最长有效 366 天"),
    ],
)
def test_what_cannot_be_a_token_is_refused_with_the_reason(house, wrong, sentence):
    with pytest.raises(Refused, match=sentence):
        issued(house, **wrong)
    assert not Token.objects.exists()


def test_whoever_has_moved_on_still_revokes_what_they_made(house):
    token = issued(house)
    house.zhou.appointments.update(organization=house.other_office)
    revoke_token(token, actor=cast.acting(house.zhou), at=cast.NOON)
    assert Token.objects.get().state == "revoked"


def test_a_colleague_may_not_revoke_it(house):
    token = issued(house)
    with pytest.raises(Refused, match="令牌由本人或整改办停用"):
        revoke_token(token, actor=cast.acting(house.xu), at=cast.NOON)
