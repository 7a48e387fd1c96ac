"""What must be in order before the public side is served apart (公开侧自检)."""

from collections.abc import Iterator

from django.conf import settings
from django.db import DatabaseError, connection
from django.utils.translation import gettext as _

from taizhang.publishing.reach import account
from taizhang.publishing.reach.tables import VIEWS


def dangers(*, is_reachable: bool) -> Iterator[str]:
    """``is_reachable`` says whether other machines can reach the address that is served."""
    try:
        _ask()
    except DatabaseError:
        yield _("数据库里没有公开侧要读的内容：请先建账、升级，PostgreSQL 还要运行 taizhang roles --public")
        return
    if connection.vendor == "postgresql":
        yield from account.dangers()
    if is_reachable and not settings.PUBLIC_ADDRESS:
        yield _(
            "没有写 TAIZHANG_PUBLIC_ADDRESS：公开侧单独运行时，通报上的网址和二维码要用它，工作台也据此把读者引过来"
        )


def _ask() -> None:
    """Every view, for no row: one that an upgrade left behind fails here and not on a page."""
    with connection.cursor() as cursor:
        for table in VIEWS:
            cursor.execute(f"SELECT * FROM {connection.ops.quote_name(table)} LIMIT 0")  # noqa: S608 # names of ours
