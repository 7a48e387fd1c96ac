"""Rows of people, accounts and posts, for the acts that journal them (人员)."""

from datetime import date

from django.contrib.auth.hashers import PBKDF2PasswordHasher, get_hasher, make_password
from django.contrib.auth.password_validation import validate_password
from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _

from taizhang.bureau.accounts.actor import Actor, Post
from taizhang.bureau.accounts.duties import Duty
from taizhang.bureau.accounts.models import Account, Appointment, Person
from taizhang.bureau.accounts.queries import overlapping
from taizhang.bureau.accounts.roles import Role
from taizhang.bureau.accounts.states import AccountState, MandateState
from taizhang.bureau.organizations.models import Organization
from taizhang.bureau.organizations.states import OrganizationState
from taizhang.bureau.refusal import Refused

# Whoever sits at the console of the machine owns it; the journal says so under this name.
CONSOLE_NAME, CONSOLE_TITLE = "建账命令", "命令行"


# A first password that was drawn at random (59 bits) needs no slow hash until somebody signs in with it: then Django
# hashes it anew with all its rounds. Five hundred accounts of one roster are opened in seconds, not in minutes.
FIRST_ROUNDS = 20_000


def add_person(
    *,
    name: str,
    title: str = "",
    username: str = "",
    password: str = "",
    is_drawn: bool = False,
    state: str = AccountState.ACTIVE,
) -> Person:
    """A person, with an account if a user name is given; ``is_drawn`` says that the password is a random one."""
    if not name.strip():
        raise Refused(_("请填写姓名"))
    person = Person.objects.create(name=name.strip(), title=title.strip())
    if username:
        open_account(person, username, password, is_drawn=is_drawn, state=state)
    return person


def open_account(
    person: Person,
    username: str,
    password: str,
    *,
    is_drawn: bool = False,
    state: str = AccountState.ACTIVE,
    duty: str = "",
) -> Account:
    """A drawn password is known to whoever hands it on: its owner replaces it at the first sign-in."""
    if Account.objects.filter(username=username).exists():
        raise Refused(_("账号“%(username)s”已经有人使用") % {"username": username})
    account = Account(username=username, person=person, state=state, duty=duty, must_change=is_drawn)
    refuse_weak(password, account)
    if is_drawn:
        account.password = quickly_hashed(password)
    else:
        account.set_password(password)
    account.save()
    return account


def refuse_weak(password: str, account: Account) -> None:
    try:
        validate_password(password, account)
    except ValidationError as error:
        raise Refused(_("密码太弱：%(why)s") % {"why": ";".join(error.messages)}) from error


def first_state(actor: Actor) -> AccountState:
    """Where somebody keeps the accounts, a new one waits for them; what the command line opens is open."""
    is_kept = Account.objects.filter(duty=Duty.SECURITY, state=AccountState.ACTIVE).exists()
    is_console = any(post.organization_id == 0 for post in actor.posts)
    return AccountState.WAITING if is_kept and not is_console else AccountState.ACTIVE


def quickly_hashed(password: str) -> str:
    hasher = get_hasher()
    if isinstance(hasher, PBKDF2PasswordHasher):
        return hasher.encode(password, hasher.salt(), FIRST_ROUNDS)
    return make_password(password)


def add_appointment(
    person: Person,
    organization: Organization,
    *,
    role: str,
    from_date: date,
    until_date: date | None = None,
    corrects: Appointment | None = None,
) -> Appointment:
    """A post from a day to a day; raises ``Refused`` where the person holds the same one on any of these days."""
    _check_place(organization, role, from_date, until_date)
    if why := refuse_administrator(person):
        raise Refused(why)
    held = person.appointments.filter(
        overlapping(from_date, until_date), role=role, organization=organization
    )
    if corrects:
        held = held.exclude(pk=corrects.pk)
    if other := held.exclude(state=MandateState.CORRECTED).first():
        raise Refused(
            _("%(person)s已在“%(organization)s”任%(role)s（自 %(day)s），时间重叠")
            % {
                "person": person,
                "organization": organization,
                "role": Role(role).label,
                "day": other.from_date.isoformat(),
            }
        )
    return Appointment.objects.create(
        person=person,
        organization=organization,
        role=role,
        from_date=from_date,
        until_date=until_date or organization.until_date,
        corrects=corrects,
    )


def refuse_administrator(person: Person) -> str | None:
    """三员没有业务任职。"""
    if Account.objects.filter(person=person).exclude(duty="").exists():
        return _("%(person)s是管理员，管理员不能有业务任职，也不能代理") % {"person": person}
    return None


def _check_place(organization: Organization, role: str, first: date, last: date | None) -> None:
    if role not in Role.values:
        raise Refused(_("请选择角色"))
    if organization.state != OrganizationState.EXISTING:
        raise Refused(_("“%(organization)s”已经撤销") % {"organization": organization})
    if last and last < first:
        raise Refused(_("截止日期不能早于起始日期"))
    if organization.until_date and first > organization.until_date:
        raise Refused(
            _("“%(organization)s”只设到 %(day)s")
            % {"organization": organization, "day": organization.until_date.isoformat()}
        )


def console_actor(*, on: date) -> Actor:
    """Who acts when an empty house is founded: the command line, over the whole house."""
    person, _made = Person.objects.get_or_create(name=CONSOLE_NAME, title=CONSOLE_TITLE)
    return Actor(person.pk, person.name, (Post(Role.RECTIFIER, 0, "/"),), on)
