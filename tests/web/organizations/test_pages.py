"""The tree, its nodes, people and their posts, in the browser."""

from datetime import timedelta

import pytest
from django.utils import timezone

import cast
from taizhang.bureau.accounts.models import Appointment, Charge, Delegation
from taizhang.bureau.accounts.queries import actor_of
from taizhang.bureau.organizations.models import Organization

TODAY = timezone.localdate


def words(answer) -> str:
    return answer.content.decode()


def test_the_tree_shows_what_lies_in_the_own_scope(house, shen, zhou, stranger):
    assert "投资促进股" in words(shen.get("/organizations"))
    assert "科技创新股" not in words(zhou.get("/organizations"))
    assert "投资促进股" not in words(stranger.get("/organizations"))


def test_an_office_is_added_renamed_moved_and_closed(house, shen):
    unit = f"/organizations/{house.unit.pk}"
    said = {"name": "招商股", "kind": "office", "short_name": "", "until_date": ""}
    made = shen.post(f"{unit}/children", said, follow=True)
    assert "已设立“招商股”" in words(made)
    node = Organization.objects.get(name="招商股")
    here = f"/organizations/{node.pk}"
    shen.post(f"{here}/name", {"version": 0, "name": "招商服务股", "short_name": "", "day": TODAY()})
    assert "招商股" in words(shen.get(here))
    shen.post(f"{here}/parent", {"version": 1, "parent": house.office.pk})
    node.refresh_from_db()
    assert node.parent == house.office
    shen.post(f"{here}/closure", {"version": 2, "closed_on": TODAY(), "reason": "合并"})
    node.refresh_from_db()
    assert node.state == "abolished"
    assert "已撤销的机构（1 个）" in words(shen.get("/organizations"))


def test_a_stale_page_moves_nothing(house, shen):
    here = f"/organizations/{house.office.pk}"
    shen.post(f"{here}/name", {"version": 0, "name": "招商股", "short_name": "", "day": TODAY()})
    again = shen.post(f"{here}/parent", {"version": 0, "parent": house.other_office.pk})
    assert again.status_code == 409
    assert Organization.objects.get(pk=house.office.pk).parent == house.unit


def test_a_new_person_signs_in_with_the_password_that_is_said_once(house, shen, client):
    said = {"name": "江楠", "title": "科员", "role": "officer", "from_date": TODAY(), "username": "jiangnan"}
    page = words(shen.post(f"/organizations/{house.office.pk}/people", said, follow=True))
    password = page.split("初始密码 ")[1].split("（")[0]
    assert client.login(username="jiangnan", password=password)
    assert password not in words(shen.get(f"/organizations/{house.office.pk}"))


def test_a_post_is_given_ended_and_corrected(house, shen):
    said = {"person": house.lu.pk, "role": "office_head", "from_date": TODAY(), "until_date": ""}
    shen.post(f"/organizations/{house.office.pk}/appointments", said)
    post = Appointment.objects.get(person=house.lu, role="office_head")
    restated = {"organization": house.other_office.pk, "role": "office_head", "from_date": TODAY()}
    facts = {"version": 0, **restated, "until_date": "", "reason": "录错股室"}
    assert shen.post(f"/appointments/{post.pk}/correction", facts).status_code == 303
    right = Appointment.objects.get(corrects=post)
    end = {"version": 0, "until_date": TODAY(), "reason": "调离"}
    assert shen.post(f"/appointments/{right.pk}/end", end).status_code == 303
    page = words(shen.get(f"/people/{house.lu.pk}"))
    assert "已更正" in page
    assert "已定截止" in page


def test_what_overlaps_is_refused_with_a_sentence(house, shen):
    said = {"person": house.zhou.pk, "role": "officer", "from_date": TODAY(), "until_date": ""}
    answer = shen.post(f"/organizations/{house.office.pk}/appointments", said)
    assert answer.status_code == 422
    assert "时间重叠" in words(answer)


def test_a_leader_is_put_in_charge_and_the_finding_says_who_answers(house, shen, finding):
    assert "分管领导（一岗双责）：" not in words(shen.get(f"/findings/{finding.pk}"))
    said = {"leader": house.gao.pk, "from_date": TODAY(), "until_date": ""}
    shen.post(f"/organizations/{house.office.pk}/charges", said)
    assert "分管领导（一岗双责）：高远" in words(shen.get(f"/findings/{finding.pk}"))
    assert "今天对 2 个未销号的问题负领导责任" in words(shen.get(f"/people/{house.gao.pk}"))
    line = Charge.objects.get()
    shen.post(f"/charges/{line.pk}/end", {"version": 0, "until_date": TODAY(), "reason": "分工调整"})
    line.refresh_from_db()
    assert line.until_date == TODAY()


def test_somebody_names_the_own_deputy_and_ends_it(house, xu):
    here = f"/people/{house.xu.pk}"
    last = TODAY() + timedelta(days=5)
    said = {"deputy": house.lu.pk, "from_date": TODAY(), "until_date": last, "reason": "休假"}
    assert "已指定陆平代理许琳" in words(xu.post(f"{here}/deputies", said, follow=True))
    assert actor_of(house.lu, on=TODAY()).holds({"office_head"}, house.office.path)
    mandate = Delegation.objects.get()
    end = {"version": 0, "until_date": TODAY(), "reason": "提前回来"}
    assert xu.post(f"/deputies/{mandate.pk}/end", end).status_code == 303


def test_a_colleague_is_offered_no_deputy_of_somebody_else(house, zhou):
    cast.deputize(house.xu, house.lu)
    said = {"deputy": house.zhou.pk, "from_date": TODAY(), "until_date": TODAY(), "reason": "休假"}
    assert zhou.post(f"/people/{house.xu.pk}/deputies", said).status_code == 422
    assert Delegation.objects.count() == 1


@pytest.mark.parametrize("address", ["organizations", "people", "appointments", "charges", "deputies"])
def test_what_lies_outside_the_own_scope_does_not_exist(house, signed_in, stranger, address):
    from taizhang.bureau.appointments.actions.put_in_charge import put_in_charge

    line = put_in_charge(house.office, leader=house.gao, from_date=cast.DAY, **cast.at_work(house.shen))
    mandate = cast.deputize(house.xu, house.lu)
    post = Appointment.objects.get(person=house.zhou)
    rows = {
        "organizations": f"/organizations/{house.office.pk}",
        "people": f"/people/{house.zhou.pk}",
        "appointments": f"/appointments/{post.pk}/end",
        "charges": f"/charges/{line.pk}/end",
        "deputies": f"/deputies/{mandate.pk}/end",
    }
    assert stranger.get(rows[address]).status_code == 404
    assert signed_in(house.shen).get(rows[address]).status_code == 200


def test_what_somebody_does_elsewhere_is_not_told(house, shen, stranger):
    """闻涛 works in both bureaus; each sees its own half."""
    cast.appoint(house.wen, role=cast.Role.OFFICER, organization=house.next_door, from_date=cast.DAY)
    here, there = words(shen.get(f"/people/{house.wen.pk}")), words(stranger.get(f"/people/{house.wen.pk}"))
    assert "县科经局" in here
    assert "云泽县水利局" not in here
    assert "云泽县水利局" in there
    assert "县科经局" not in there


def test_a_finding_is_handed_to_a_group(house, shen, finding):
    last = TODAY() + timedelta(days=30)
    said = {"name": "攻坚专班", "kind": "group", "short_name": "", "until_date": last}
    shen.post(f"/organizations/{house.unit.pk}/children", said)
    group = Organization.objects.get(name="攻坚专班")
    facts = {"version": finding.version, "group": group.pk}
    assert shen.post(f"/findings/{finding.pk}/group", facts).status_code == 303
    assert "交由：攻坚专班" in words(shen.get(f"/findings/{finding.pk}"))


def test_a_deputy_is_told_in_whose_post_they_are(house, signed_in):
    cast.deputize(house.xu, house.lu, days=5000)
    assert "（代 许琳）" in words(signed_in(house.lu).get("/"))
