"""A drawn first password is hashed quickly, and with all rounds as soon as somebody signs in with it."""

import pytest
from django.contrib.auth.hashers import get_hasher

from taizhang.bureau.accounts.models import Account
from taizhang.bureau.accounts.people import FIRST_ROUNDS, add_person


@pytest.mark.django_db
def test_the_first_sign_in_hashes_it_anew(settings, client):
    settings.PASSWORD_HASHERS = ["django.contrib.auth.hashers.PBKDF2PasswordHasher"]
    add_person(name="江楠", username="jiangnan", password="kmvt-7hq2-xw9p", is_drawn=True)
    assert Account.objects.get().password.split("$")[1] == str(FIRST_ROUNDS)
    assert not client.login(username="jiangnan", password="kmvt-7hq2-xw9q")
    assert client.login(username="jiangnan", password="kmvt-7hq2-xw9p")
    assert Account.objects.get().password.split("$")[1] == str(get_hasher().iterations)
