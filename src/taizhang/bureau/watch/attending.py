"""值守:one round of whoever keeps watch; the serving process makes it again and again."""

from datetime import datetime

from taizhang.bureau.watch.models import Verification
from taizhang.bureau.watch.posting import plan, send_due
from taizhang.bureau.watch.verifying import verify_due


def attend(*, at: datetime) -> Verification | None:
    """The verification that was due, and the letters."""
    done = verify_due(at=at)
    plan(at=at)
    send_due(at=at)
    return done
