"""The rules of signing in, as two sets of figures, each with its source (口令与会话规则).

``dengbao3`` follows GB/T 22239-2019 §8.1.4.1, 身份鉴别, which asks for complexity, periodic change, handling of failures and
time-outs and names no figure. Its figures are those of a published hardening guide (Host Security Service of the Open
Telekom Cloud, "How Do I Set a Secure Password?": three kinds of signs, the last five passwords, 90 days, five failures,
30 minutes) and, for sessions, of NIST SP 800-63B Rev. 3 §4.2.3 at AAL2 (12 hours, 30 minutes idle).
``nist`` follows NIST SP 800-63B-4 (2025). It deviates in one place: §3.2.2 disables a password after 100 failures in a
row, here it may be tried once an hour, so that nobody can shut somebody else out for good.
Where no source names a figure it is ours, and says so. OWASP ASVS 5.0 forbids what ``dengbao3`` must have (6.2.5 rules on
composition, 6.2.10 change without cause) and asks for 8 signs, better 15 (6.2.1).
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
    length_min=12,  # ours; the guide asks for 8, as ASVS 6.2.1 does
    classes_min=3,  # the guide
    history=5,  # the guide
    age_max=90 * DAY,  # the guide
    failures_max=5,  # the guide
    failures_within=15 * MINUTE,  # ours
    locked_for=30 * MINUTE,  # the guide
    address_failures_max=50,  # ours: ten people of one office, each locked once
    idle_max=30 * MINUTE,  # SP 800-63B Rev. 3 §4.2.3
    absolute_max=12 * HOUR,  # SP 800-63B Rev. 3 §4.2.3
    sessions_max=2,  # ours: the desk and one more
    proof_for=15 * MINUTE,  # ours; ASVS 7.5.3 asks for a proof and names no time
    has_watermark=True,  # ours, after what tenders of public bodies ask for
)
NIST = Profile(
    name="nist",
    length_min=15,  # §3.1.1.2, where the password stands alone
    classes_min=1,  # §3.1.1.2: no rules on composition
    history=0,  # none asked for
    age_max=None,  # §3.1.1.2: no change without cause
    failures_max=100,  # §3.2.2
    failures_within=30 * DAY,  # ours: the text counts failures in a row, however far apart
    locked_for=HOUR,  # §3.2.2 has delays of up to an hour
    address_failures_max=200,  # ours
    idle_max=HOUR,  # §2.2.3, AAL2
    absolute_max=24 * HOUR,  # §2.2.3, AAL2
    sessions_max=5,  # ours
    proof_for=HOUR,  # ours: the idle time
)
PROFILES = {one.name: one for one in (DENGBAO3, NIST)}
