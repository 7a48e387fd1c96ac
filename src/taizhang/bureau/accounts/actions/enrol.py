"""建档:a person, with an account if a user name is given."""

from django.contrib.auth.password_validation import validate_password
from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils.translation import gettext as _

from taizhang.bureau.accounts.models import Account, Person
from taizhang.bureau.refusal import Refused


def enrol(*, name: str, title: str = "", username: str = "", password: str = "") -> Person:
    if not name.strip():
        raise Refused(_("请填写姓名"))
    with transaction.atomic():
        person = Person.objects.create(name=name.strip(), title=title)
        if username:
            open_account(person, username, password)
    return person


def open_account(person: Person, username: str, password: str) -> Account:
    if Account.objects.filter(username=username).exists():
        raise Refused(_("账号“%(username)s”已经有人使用") % {"username": username})
    account = Account(username=username, person=person)
    try:
        validate_password(password, account)
    except ValidationError as error:
        raise Refused(_("密码太弱：%(why)s") % {"why": ";".join(error.messages)}) from error
    account.set_password(password)
    account.save()
    return account
