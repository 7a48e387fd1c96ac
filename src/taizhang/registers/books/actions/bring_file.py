"""导入文件:a sheet waits beside a book until somebody has seen what it would do."""

from dataclasses import dataclass
from datetime import datetime

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from taizhang.bureau.accounts.actor import Actor
from taizhang.bureau.files.models import File
from taizhang.bureau.journal.creation import creation
from taizhang.bureau.journal.event import Event
from taizhang.bureau.refusal import Refused
from taizhang.registers.books.models import Book, Import
from taizhang.registers.books.states import BookState, ImportState
from taizhang.registers.catalogue import registers
from taizhang.registers.declaring.register import KEEPERS


@dataclass(frozen=True, kw_only=True)
class FileBrought(Event):
    file_name: str
    digest: str

    def sentence(self) -> str:
        return _("上传“%(file)s”待导入") % {"file": self.file_name}


@creation(title=gettext_lazy("导入文件"), state=ImportState.WAITING, roles=KEEPERS)
def bring_file(
    book: Book, *, file: File, file_name: str, sheet: str, actor: Actor, at: datetime
) -> tuple[Import, FileBrought]:
    """``sheet`` is the name of the sheet of a workbook that is meant."""
    if book.state != BookState.OPEN:
        raise Refused(_("这本底账已停用"))
    if not actor.holds(registers()[book.register].keepers, book.scope_path):
        raise Refused(_("您的任职不能登记这本底账"))
    brought = Import.objects.create(
        book=book,
        file=file,
        file_name=file_name,
        sheet=sheet,
        brought_by_id=actor.person_id,
        brought_at=at,
    )
    return brought, FileBrought(file_name=file_name, digest=file.digest)
