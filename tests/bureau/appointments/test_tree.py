"""The tree grows, is renamed, moves and shrinks, and its past stays."""

from datetime import date, timedelta

import pytest

import cast
from taizhang.bureau.appointments.actions.establish import establish
from taizhang.bureau.appointments.actions.rename import rename
from taizhang.bureau.journal.queries import history
from taizhang.bureau.journal.verify import verify
from taizhang.bureau.organizations.models import Kind, Organization
from taizhang.bureau.organizations.queries import groups_around, named, offices_of
from taizhang.bureau.refusal import Refused, Stale
from taizhang.ledger.measures.actions.close_organization import close_organization
from taizhang.ledger.measures.actions.move_organization import move_organization

NEXT = cast.DAY + timedelta(days=1)


def again(node):
    return Organization.objects.get(pk=node.pk)


def under(house, parent, name, kind=Kind.OFFICE, **facts):
    return establish(again(parent), name=name, kind=kind, **facts, **cast.at_work(house.shen))


def test_it_is_as_deep_as_the_county_needs(house):
    node = house.office
    for depth in range(40):
        node = under(house, node, f"第{depth}层")
    assert node.path.count("/") == 44
    assert cast.acting(house.shen).holds({"rectifier"}, node.path)


def test_a_move_takes_the_whole_subtree_along(house):
    below = under(house, house.office, "招商组")
    deepest = under(house, below, "驻外小组")
    move_organization(again(house.office), parent=house.other_office, **cast.at_work(house.shen))
    assert (
        again(deepest).path == f"{again(house.other_office).path}{house.office.pk}/{below.pk}/{deepest.pk}/"
    )
    assert again(house.office).parent == house.other_office
    assert again(house.next_door).path == house.next_door.path


def test_a_move_into_the_own_subtree_is_refused_and_nothing_moves(house):
    below = under(house, house.office, "招商组")
    with pytest.raises(Refused, match="不能划归自己的下属"):
        move_organization(again(house.office), parent=below, **cast.at_work(house.shen))
    assert again(below).path == below.path


def test_nobody_moves_a_node_to_where_they_hold_no_post(house):
    door = cast.appoint(
        house.stranger, role=cast.Role.RECTIFIER, organization=house.office, from_date=cast.DAY
    )
    with pytest.raises(Refused, match="不在您的范围内"):
        move_organization(again(door.organization), parent=house.other_office, **cast.at_work(house.stranger))


def test_a_move_out_of_the_inspected_unit_waits_for_its_open_work(house):
    cast.round_with_findings(house)
    cast.appoint(house.shen, role=cast.Role.RECTIFIER, organization=house.next_door, from_date=cast.DAY)
    with pytest.raises(Refused, match="没办结的整改事项"):
        move_organization(again(house.office), parent=house.next_door, **cast.at_work(house.shen))


def test_the_second_of_two_who_move_the_same_node_is_told(house):
    first, second = again(house.office), again(house.office)
    move_organization(first, parent=house.other_office, **cast.at_work(house.shen))
    with pytest.raises(Stale):
        move_organization(second, parent=house.other_office, **cast.at_work(house.wen))


def test_a_former_name_is_kept_and_still_understood(house):
    rename(again(house.office), name="招商服务股", short_name="", day=cast.DAY, **cast.at_work(house.shen))
    office = again(house.office)
    assert [one.name for one in office.former_names.all()] == ["投资促进股"]
    assert named("投资促进股", below=house.unit) == named("招商服务股", below=house.unit) == office
    told = [one.sentence for one in history(house.county.stream)]
    assert told[-1] == "自2026年3月2日起“投资促进股”更名为“招商服务股”"


def test_a_name_that_stands_beside_it_is_refused(house):
    with pytest.raises(Refused, match="已经存在"):
        rename(
            again(house.office), name="科技创新股", short_name="", day=cast.DAY, **cast.at_work(house.shen)
        )


def test_a_closed_office_stays_in_the_books_and_gives_no_rights(house):
    facts = {"closed_on": cast.DAY, "reason": "机构改革"}
    close_organization(again(house.other_office), **facts, **cast.at_work(house.shen))
    assert again(house.other_office).closed_on == cast.DAY
    assert house.other_office not in offices_of(house.unit)
    assert cast.acting(house.lu).posts == ()
    assert cast.acting(house.lu, cast.DAY - timedelta(days=1)).has_role("officer")


def test_its_name_is_free_again_after_it_was_closed(house):
    facts = {"closed_on": cast.DAY, "reason": "机构改革"}
    close_organization(again(house.other_office), **facts, **cast.at_work(house.shen))
    assert under(house, house.unit, "科技创新股").pk != house.other_office.pk


def test_an_office_with_open_work_is_not_closed(house):
    cast.round_with_findings(house)
    facts = {"closed_on": cast.DAY, "reason": "机构改革"}
    with pytest.raises(Refused, match="还有 2 个问题、4 项措施没有办结"):
        close_organization(again(house.office), **facts, **cast.at_work(house.shen))


def test_a_node_with_others_below_is_not_closed(house):
    under(house, house.office, "招商组")
    facts = {"closed_on": cast.DAY, "reason": "机构改革"}
    with pytest.raises(Refused, match="还有下属机构"):
        close_organization(again(house.office), **facts, **cast.at_work(house.shen))


def test_an_office_does_not_stand_directly_below_a_county(house):
    with pytest.raises(Refused, match="股室不能设在“云泽县”之下"):
        establish(house.county, name="某股", kind=Kind.OFFICE, **cast.at_work(_county_rectifier(house)))


def _county_rectifier(house):
    cast.appoint(house.wen, role=cast.Role.RECTIFIER, organization=house.county, from_date=cast.DAY)
    return house.wen


def test_a_work_group_has_an_end_and_its_members_with_it(house):
    with pytest.raises(Refused, match="请填写截止日期"):
        under(house, house.unit, "整改专班", Kind.GROUP)
    group = under(house, house.unit, "整改专班", Kind.GROUP, until_date=NEXT)
    post = cast.appoint(house.lu, role=cast.Role.OFFICER, organization=group, from_date=cast.DAY)
    assert post.until_date == NEXT
    assert list(groups_around(house.unit, on=NEXT)) == [group]
    assert list(groups_around(house.unit, on=NEXT + timedelta(days=1))) == []
    assert not cast.acting(house.lu, NEXT + timedelta(days=1)).holds({"officer"}, group.path)


def test_a_leading_group_may_stand_without_an_end(house):
    group = under(house, house.unit, "巡察整改工作领导小组", Kind.LEADING_GROUP)
    assert group.until_date is None
    assert list(groups_around(house.unit, on=date(2030, 1, 1))) == [group]


def test_folding_the_journal_gives_the_tree(house):
    rename(again(house.office), name="招商服务股", short_name="", day=cast.DAY, **cast.at_work(house.shen))
    move_organization(again(house.office), parent=house.other_office, **cast.at_work(house.shen))
    assert list(verify()) == []
