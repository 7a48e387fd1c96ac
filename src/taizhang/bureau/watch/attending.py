"""值守:one round of whoever keeps watch; the serving process makes it again and again."""

from datetime import datetime

from taizhang.bureau.journal.withholding import wipe
from taizhang.bureau.watch.models import Verification
from taizhang.bureau.watch.posting import plan, send_due
from taizhang.bureau.watch.verifying import verify_due


def attend(*, at: datetime) -> Verification | None:
    """The verification that was due, and the letters. What was erased meanwhile leaves the files once a night at the latest."""
    done = verify_due(at=at)
    if done:
        wipe()
    plan(at=at)
    send_due(at=at)
    return done
