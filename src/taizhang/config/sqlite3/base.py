"""The database backend that Django loads by this name: its own, and a ticket for each write transaction."""

from typing import Any

from django.db import OperationalError
from django.db.backends.sqlite3 import base

from taizhang.config.sqlite3.ticket import NoTurn, Ticket

BESIDE = "-turn"


class DatabaseWrapper(base.DatabaseWrapper):
    """Takes the ticket before a transaction begins, gives it back when it has ended in any way."""

    def __init__(self, *given: Any, **named: Any) -> None:
        super().__init__(*given, **named)
        self._ticket: Ticket | None = None

    def _start_transaction_under_autocommit(self) -> None:
        ticket = self._own_ticket()
        if ticket is None:
            return super()._start_transaction_under_autocommit()  # type: ignore[misc]
        try:
            ticket.take(self.settings_dict["OPTIONS"].get("timeout", 5))
        except NoTurn as why:
            raise OperationalError("database is locked") from why
        try:
            super()._start_transaction_under_autocommit()  # type: ignore[misc]
        except BaseException:
            ticket.give_back()
            raise
        return None

    def _commit(self) -> None:
        super()._commit()  # type: ignore[misc]
        self._give_back()

    def _rollback(self) -> None:
        try:
            super()._rollback()  # type: ignore[misc]
        finally:
            self._give_back()

    def _close(self) -> None:
        try:
            super()._close()  # type: ignore[misc]
        finally:
            if self._ticket:
                self._ticket.close()
                self._ticket = None

    def _own_ticket(self) -> Ticket | None:
        """None for a database in memory: nobody else writes there."""
        if self._ticket is None and not self.is_in_memory_db():
            self._ticket = Ticket(f"{self.settings_dict['NAME']}{BESIDE}")
        return self._ticket

    def _give_back(self) -> None:
        if self._ticket:
            self._ticket.give_back()
