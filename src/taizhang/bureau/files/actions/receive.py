"""接收文件:keep the bytes, then the row."""

from collections.abc import Iterable
from datetime import datetime

from taizhang.bureau.accounts.actor import Actor
from taizhang.bureau.files.models import File
from taizhang.bureau.files.store import keep


def receive(chunks: Iterable[bytes], *, actor: Actor, at: datetime) -> File:
    """The same bytes handed in twice are one file: its first receipt stands."""
    digest, size = keep(chunks)
    file, _ = File.objects.get_or_create(
        digest=digest, defaults={"size": size, "received_by_id": actor.person_id, "received_at": at}
    )
    return file
