"""Where sessions of browsers are kept (会话): in the database, each with its owner, its origin and its beginning."""

from datetime import UTC, datetime
from typing import Any

from django.contrib.auth import SESSION_KEY
from django.contrib.sessions.backends.db import SessionStore as DatabaseStore
from django.utils import timezone

# What stands in the session itself, so that no page asks the database twice: seconds since 1970.
BEGAN, SEEN, PROVED = "began", "seen", "proved"
ADDRESS, AGENT, FACTOR = "address", "agent", "factor"
# What stands in the watermark beside the name.
UNIT = "unit"
# Through which other system somebody came in, and what that system calls them and their session.
OUTSIDE = "outside"
AGENT_MAX = NAMES_MAX = 200


class SessionStore(DatabaseStore):
    """Django's own, with the columns that let people see and end their sessions.

    ``unread`` comes with the session, so that the head of a page asks for it with no statement of its own.
    """

    unread: int | None = None

    @classmethod
    def get_model_class(cls) -> Any:
        from taizhang.bureau.credentials.models import Session

        return Session

    def _get_session_from_db(self) -> Any:
        from taizhang.bureau.messages.queries import unread_beside

        rows = self.model.objects.annotate(unread=unread_beside("account__person"))
        try:
            row = rows.get(session_key=self.session_key, expire_date__gt=timezone.now())
        except self.model.DoesNotExist:
            self._session_key = None
            return None
        self.unread = row.unread or 0
        return row

    def create_model_instance(self, data: dict[str, Any]) -> Any:
        account = data.get(SESSION_KEY)
        if account and BEGAN not in data:
            data[BEGAN] = data[SEEN] = data[PROVED] = int(timezone.now().timestamp())
        row: Any = super().create_model_instance(data)
        if account:
            row.account_id = int(account)
            row.began_at, row.seen_at = _moment(data[BEGAN]), _moment(data[SEEN])
            row.address, row.agent = data.get(ADDRESS, ""), data.get(AGENT, "")[:AGENT_MAX]
        if outside := data.get(OUTSIDE):
            row.outside_kind, row.outside_subject = outside["kind"], outside["subject"][:NAMES_MAX]
            row.outside_key = outside["key"][:NAMES_MAX]
        return row


def _moment(seconds: int) -> datetime:
    return datetime.fromtimestamp(seconds, UTC)
