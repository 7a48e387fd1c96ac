"""Codes of the second factor: those of the phone (RFC 6238) and those on paper (验证码、恢复码)."""

import secrets
from datetime import datetime

import pyotp
from django.utils.crypto import salted_hmac

from taizhang.bureau.appointments.passwords import LETTERS

# Seconds of one code; and how many codes before and after the present one are taken, for clocks that go wrong.
STEP_SECONDS, STEPS_ASIDE = 30, 1
# Ten codes of ten signs out of 31: 49 bits each, behind the same limits as every try.
RECOVERY_CODES, RECOVERY_SIGNS = 10, 10


def new_secret() -> str:
    return pyotp.random_base32()


def address_of(secret: str, *, username: str, house: str) -> str:
    """What the phone reads from the QR code."""
    return pyotp.TOTP(secret).provisioning_uri(name=username, issuer_name=house)


def step_of(secret: str, code: str, *, at: datetime, after: int = 0) -> int | None:
    """The time step whose code this is, if it lies near ``at`` and later than step ``after``."""
    now = int(at.timestamp()) // STEP_SECONDS
    given = code.replace(" ", "")
    near = range(now - STEPS_ASIDE, now + STEPS_ASIDE + 1)
    fitting = [step for step in near if pyotp.utils.strings_equal(_code(secret, step), given)]
    return next((step for step in fitting if step > after), None)


def _code(secret: str, step: int) -> str:
    return pyotp.HOTP(secret).at(step)


def new_recovery_codes() -> list[str]:
    return [_grouped() for _each in range(RECOVERY_CODES)]


def _grouped() -> str:
    drawn = "".join(secrets.choice(LETTERS) for _each in range(RECOVERY_SIGNS))
    return f"{drawn[:5]}-{drawn[5:]}"


def digest_of(code: str) -> str:
    plain = code.replace("-", "").replace(" ", "").lower()
    return salted_hmac("recovery code", plain, algorithm="sha256").hexdigest()
