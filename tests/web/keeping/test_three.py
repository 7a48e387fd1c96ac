"""T15: three administrators who make nothing alone, hold no post, and see nothing of the ledger (三员分立)."""

import pytest
from django.db import IntegrityError, transaction
from django.test import Client

import cast
from taizhang.bureau.accounts.duties import Duty
from taizhang.bureau.accounts.models import Account, Appointment, Charge, Delegation, Person
from taizhang.bureau.accounts.roles import Role
from taizhang.bureau.journal.verify import verify
from taizhang.bureau.refusal import Refused
from taizhang.console.founding.administrators import settle


@pytest.fixture(autouse=True)
def without_phones(settings):
    settings.SECOND_FACTOR_FOR = "nobody"


@pytest.fixture
def three(house, client) -> dict[str, Client]:
    made = settle(("季明", "安宁", "沈计"), at=cast.NOON)
    Account.objects.exclude(duty="").update(must_change=False)
    browsers = {}
    for account, _password in made:
        browsers[account.duty] = Client()
        browsers[account.duty].force_login(Account.objects.get(pk=account.pk))
    return browsers


def enter(username: str, password: str) -> int:
    return Client().post("/sign-in", {"username": username, "password": password}).status_code


def password_on(page: str) -> str:
    return page.split('class="secret">')[1].split("<")[0]


def test_what_one_opens_works_when_another_has_activated_it(three):
    made = three[Duty.SYSTEM].post("/accounts/new", {"username": "newcomer", "name": "新来", "duty": ""})
    password = password_on(made.content.decode())
    assert "no-store" in made["Cache-Control"]
    assert enter("newcomer", password) == 422
    row = Account.objects.get(username="newcomer")
    assert three[Duty.SYSTEM].post(f"/accounts/{row.pk}/activation", {"version": 0}).status_code == 403
    assert three[Duty.SECURITY].post(f"/accounts/{row.pk}/activation", {"version": 0}).status_code == 303
    assert enter("newcomer", password) == 303
    assert Account.objects.get(pk=row.pk).must_change


def test_a_reset_password_works_when_another_has_activated_it(three, house):
    row = cast.account(house.zhou)
    told = three[Duty.SYSTEM].post(f"/accounts/{row.pk}/password", {"version": row.version})
    password = password_on(told.content.decode())
    assert enter("zhou", cast.PASSWORD) == 422
    assert enter("zhou", password) == 422
    three[Duty.SECURITY].post("/accounts/activations", {"account": [row.pk]})
    assert enter("zhou", password) == 303


def test_whom_one_shuts_out_is_out_and_comes_back_through_two(three, house):
    client, row = Client(), cast.account(house.zhou)
    client.force_login(row)
    told = {"version": row.version, "reason": "调离"}
    assert three[Duty.SECURITY].post(f"/accounts/{row.pk}/disabling", told).status_code == 303
    assert client.get("/").status_code == 303
    row = cast.account(house.zhou)
    assert (
        three[Duty.SYSTEM].post(f"/accounts/{row.pk}/reopening", {"version": row.version}).status_code == 303
    )
    assert cast.account(house.zhou).state == "waiting"


@pytest.mark.parametrize("duty", Duty)
def test_no_administrator_sees_anything_of_the_ledger(three, finding, duty):
    for address in ("/ledger", f"/findings/{finding.pk}", "/organizations", "/bulletins", "/tokens"):
        assert three[duty].get(address).status_code in (403, 404), address
    assert three[duty].get("/", follow=True).status_code == 200


def test_nobody_keeps_the_own_account(three):
    own = Account.objects.get(duty=Duty.SYSTEM)
    told = {"version": own.version, "reason": "x"}
    assert three[Duty.SYSTEM].post(f"/accounts/{own.pk}/disabling", told).status_code == 422


def test_the_record_is_read_by_the_audit_administrator_alone(three):
    enter("zhou", "wrong")
    assert "“zhou”登录失败：密码不对" in three[Duty.AUDIT].get("/record?only=failed").content.decode()
    assert three[Duty.SYSTEM].get("/record").status_code == 403
    assert three[Duty.SECURITY].get("/record").status_code == 403


def test_an_administrator_is_given_no_post(three, house):
    person = Person.objects.get(account__duty=Duty.SECURITY)
    with pytest.raises(Refused, match="管理员不能有业务任职"):
        cast.appoint(person, role=Role.LEADER, organization=house.unit, from_date=cast.DAY)


def held(house, person, kind):
    facts = {"from_date": cast.DAY, "organization": house.unit}
    return {
        Appointment: {**facts, "person": person, "role": Role.LEADER},
        Delegation: {
            **facts,
            "until_date": cast.DAY.replace(year=2099),
            "deputy": person,
            "principal": house.gao,
        },
        Charge: {**facts, "leader": person},
    }[kind]


@pytest.mark.parametrize("kind", [Appointment, Delegation, Charge])
def test_the_database_itself_gives_an_administrator_no_post(three, house, kind):
    person = Person.objects.get(account__duty=Duty.AUDIT)
    with pytest.raises(IntegrityError, match="holds no post"), transaction.atomic():
        kind.objects.create(**held(house, person, kind))


def test_the_database_itself_makes_nobody_with_a_post_an_administrator(house):
    with pytest.raises(IntegrityError, match="holds no post"), transaction.atomic():
        Account.objects.filter(person=house.zhou).update(duty=Duty.SYSTEM)


def test_the_database_knows_three_duties_and_no_superuser(three):
    row = Account.objects.get(duty=Duty.SYSTEM)
    with pytest.raises(IntegrityError), transaction.atomic():
        Account.objects.filter(pk=row.pk).update(duty="root")
    assert not {"is_superuser", "is_staff"} & {one.name for one in Account._meta.get_fields()}


def test_there_are_three_and_they_are_three_people(house):
    with pytest.raises(Refused, match="三个人分任"):
        settle(("季明", "季明", "沈计"), at=cast.NOON)


def test_where_somebody_keeps_the_accounts_the_office_opens_none_alone(three, house, shen):
    told = {"name": "新来", "username": "xinlai", "role": "officer", "from_date": "2026-03-01"}
    assert shen.post(f"/organizations/{house.office.pk}/people", told).status_code == 303
    assert Account.objects.get(username="xinlai").state == "waiting"


def test_the_journal_tells_the_state_of_every_account(three, house):
    assert list(verify()) == []
