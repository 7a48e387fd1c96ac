"""Who is told of a roundup (通知对象)."""

from collections.abc import Collection
from datetime import date

from taizhang.bureau.accounts.models import Person
from taizhang.bureau.organizations.models import Organization
from taizhang.ledger.supervision.reminding import People


def people_of(offices: Collection[Organization], *, on: date, is_late: bool = False) -> list[Person]:
    """Officers and heads, once it is late the leaders in charge, and whoever stands in for one of them; each once."""
    known = People({one.path for one in offices}, on=on)
    return list(dict.fromkeys(who for one in offices for who in known.at(one.path, is_late=is_late)))
