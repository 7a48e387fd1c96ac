"""The rules of signing in, as two sourced sets of figures (口令与会话规则).

``dengbao3`` follows GB/T 22239-2019 §8.1.4.1, 身份鉴别: it asks for complexity, periodic change, handling of failures and
time-outs and names no figures; those here are the ones that assessments commonly expect.
``nist`` follows NIST SP 800-63B-4 §3.1.1 (at least 15 signs where the password stands alone, no rules on composition, no
change without cause), §3.2.2 (at most 100 failures in a row) and §2.2.3 (a new sign-in after 24 hours, or 1 hour idle).
"""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import timedelta

from taizhang.bureau.accounts.duties import DUTIES

MINUTE, HOUR, DAY = timedelta(minutes=1), timedelta(hours=1), timedelta(days=1)


@dataclass(frozen=True, kw_only=True)
class Profile:
    """``classes_min`` counts capitals, small letters, digits and other signs; ``age_max`` None: no ageing.

    ``failures_max`` failures in a row within ``failures_within`` lock the name for ``locked_for``; ``address_failures_max``
    within the same time do so for an address, whatever names were tried. ``proof_for`` is how long a proof of identity is
    good for acts that are final. ``second_factor_for`` are the duties that may do nothing before they have one.
    """

    name: str
    length_min: int
    classes_min: int
    history: int
    age_max: timedelta | None
    failures_max: int
    failures_within: timedelta
    locked_for: timedelta
    address_failures_max: int
    idle_max: timedelta
    absolute_max: timedelta
    sessions_max: int
    proof_for: timedelta
    second_factor_for: Collection[str] = DUTIES
    has_watermark: bool = False


DENGBAO3 = Profile(
    name="dengbao3",
    length_min=12,
    classes_min=3,
    history=5,
    age_max=90 * DAY,
    failures_max=5,
    failures_within=15 * MINUTE,
    locked_for=30 * MINUTE,
    address_failures_max=50,
    idle_max=30 * MINUTE,
    absolute_max=12 * HOUR,
    sessions_max=2,
    proof_for=15 * MINUTE,
    has_watermark=True,
)
NIST = Profile(
    name="nist",
    length_min=15,
    classes_min=1,
    history=0,
    age_max=None,
    failures_max=100,
    failures_within=30 * DAY,
    locked_for=HOUR,
    address_failures_max=200,
    idle_max=HOUR,
    absolute_max=24 * HOUR,
    sessions_max=5,
    proof_for=HOUR,
)
PROFILES = {one.name: one for one in (DENGBAO3, NIST)}
