"""Django loads a backend by this name."""

from typing import Any

from taizhang.config.sqlite3 import base
from taizhang.publishing.reach.narrowing import narrow


class DatabaseWrapper(base.DatabaseWrapper):
    """Every connection is narrowed before anybody asks anything of it."""

    def get_new_connection(self, conn_params: Any) -> Any:
        line = super().get_new_connection(conn_params)
        narrow(line)
        return line
