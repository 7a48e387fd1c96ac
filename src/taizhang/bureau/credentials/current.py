"""The rules that this house has chosen (当前规则): a profile, and what its settings say otherwise."""

from dataclasses import replace
from datetime import timedelta

from django.conf import settings

from taizhang.bureau.accounts.duties import DUTIES
from taizhang.bureau.accounts.roles import EVERYONE
from taizhang.bureau.credentials.profiles import PROFILES, Profile

# Who must have a second factor, as the setting names them.
NEEDING = {"nobody": frozenset[str](), "administrators": DUTIES, "everybody": DUTIES | EVERYONE}


def profile() -> Profile:
    """A name that nobody knows stops the house: KeyError, not a weaker rule."""
    chosen = PROFILES[settings.SIGN_IN_PROFILE]
    needing = settings.SECOND_FACTOR_FOR
    seconds = settings.SESSION_SECONDS
    if settings.WATERMARK is not None:
        chosen = replace(chosen, has_watermark=settings.WATERMARK)
    if needing:
        chosen = replace(chosen, second_factor_for=NEEDING[needing])
    return replace(chosen, absolute_max=timedelta(seconds=seconds)) if seconds else chosen
