"""A chain of review is data that can be worked through, or it is refused with the step that cannot."""

from dataclasses import replace

import pytest

import cast
from taizhang.bureau.refusal import Refused
from taizhang.ledger.rounds.chains import ChainStep, Party, plain_chain, read_chain, refuse_unsound
from taizhang.ledger.rounds.models import Round
from taizhang.ledger.rounds.presets import BY_CODE, PRESETS
from taizhang.ledger.writeoffs.actions.set_chain import set_chain

SOUND = ChainStep("联审", (Party("oversight", None, "巡察办"), Party("leader")), need=1, visit=True)


def test_what_is_written_is_read_again():
    chain = [SOUND, ChainStep("公示后审定", (Party("rectifier"),), notice_days=7, counting="working")]
    assert read_chain(plain_chain(chain)) == chain


@pytest.mark.parametrize(
    ("step", "why"),
    [
        (replace(SOUND, name=" "), "要有名称"),
        (replace(SOUND, parties=()), "没有写明由谁审核"),
        (replace(SOUND, parties=(Party("mayor"),)), "角色不对"),
        (replace(SOUND, need=3), "比会签的方数还多"),
        (replace(SOUND, parties=(Party("leader"),) * 9), "会签最多 8 方"),
        (replace(SOUND, wait_days=400), "间隔天数"),
        (replace(SOUND, notice_days=-1), "公示天数"),
        (replace(SOUND, notice_days=7, counting="lunar"), "公示天数"),
    ],
)
def test_a_step_that_cannot_be_worked_through_is_named(step, why):
    with pytest.raises(Refused, match=f"第 2 步.*{why}"):
        refuse_unsound([SOUND, step])


@pytest.mark.parametrize("preset", PRESETS, ids=lambda one: one.code)
def test_every_chain_to_choose_from_is_sound_and_says_where_it_comes_from(preset):
    refuse_unsound(preset.said)
    assert str(preset.source)


def test_the_default_has_three_levels_and_the_notice_seven_days():
    assert [one.name for one in BY_CODE["levels"].said] == ["股室初审", "分管领导复核", "整改办审定"]
    assert [one.notice_days for one in BY_CODE["double"].said] == [0, 0, 0, 7]


@pytest.mark.django_db
class TestSetting:
    @pytest.fixture
    def house(self):
        return cast.bureau()

    @pytest.fixture
    def round(self, house):
        return cast.round_with_findings(house)

    def test_a_party_bears_the_name_of_its_unit(self, house, round):
        steps = [ChainStep("会签", (Party("leader", house.next_door.pk), Party("rectifier"))).plain]
        set_chain(round, steps=steps, **cast.at_work(house.shen))
        assert Round.objects.get().chain[0]["parties"][0]["name"] == "云泽县水利局"

    def test_a_unit_outside_the_tree_signs_nothing(self, house, round):
        elsewhere = cast.node("别的县", cast.Kind.REGION)
        steps = [ChainStep("会签", (Party("leader", elsewhere.pk),)).plain]
        with pytest.raises(Refused, match="不在机构树里"):
            set_chain(round, steps=steps, **cast.at_work(house.shen))

    def test_facts_that_are_no_chain_are_refused_in_words(self, house, round):
        with pytest.raises(Refused, match="写得不完整"):
            set_chain(round, steps=[{"name": "审定"}], **cast.at_work(house.shen))
