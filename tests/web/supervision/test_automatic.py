"""The switch by which steps of the ladder are issued without a click (自动发出)."""

from taizhang.ledger.rounds.models import Round
from taizhang.ledger.supervision.reading import automatic_steps


def test_it_is_off_and_is_switched_on_by_whoever_supervises(round, shen, zhou):
    board = f"/rounds/{round.pk}/supervision"
    assert "没有自动发出的级别" in shen.get(board).content.decode()
    form = shen.get(f"{board}/automatic").content.decode()
    assert "督办单" in form
    assert "约谈通知书" not in form
    version = Round.objects.get(pk=round.pk).version
    answer = shen.post(f"{board}/automatic", {"version": version, "steps": ["supervision"]})
    assert answer.status_code == 303
    assert [one.key for one in automatic_steps(round)] == ["supervision"]
    assert "每个工作日自动发出：督办单" in shen.get(board).content.decode()
    assert zhou.get(f"{board}/automatic").status_code == 403
