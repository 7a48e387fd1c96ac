"""How much evidence may be kept (容量限额), and the sentence that says which file is too much."""

from collections.abc import Sequence
from dataclasses import dataclass

from django.conf import settings
from django.db.models import Sum
from django.utils.translation import gettext as _

from taizhang.bureau.files.models import File
from taizhang.bureau.organizations.models import Organization
from taizhang.bureau.refusal import Refused

MEGABYTE = 1024 * 1024


@dataclass(frozen=True)
class Sized:
    """A file that is about to be handed in: nothing of it has been kept yet."""

    name: str
    size: int


def refuse_too_large(files: Sequence[Sized]) -> None:
    """Each file and all of them together, before a byte is kept."""
    most = settings.EVIDENCE_PIECE_FILES_MAX
    if len(files) > most:
        raise Refused(_("一份佐证最多 %(most)d 个文件；请分成几份提交") % {"most": most})
    for one in files:
        if one.size > settings.UPLOAD_MAX_BYTES:
            raise Refused(
                _("“%(name)s”超过 %(size)d MB；请压缩或拆分后再传")
                % {"name": one.name, "size": settings.UPLOAD_MAX_BYTES // MEGABYTE}
            )
    total = 0
    for one in files:
        total += one.size
        if total > settings.EVIDENCE_PIECE_MAX_BYTES:
            raise Refused(
                _("加上“%(name)s”，这份佐证就超过 %(size)d MB；请分成几份提交")
                % {"name": one.name, "size": settings.EVIDENCE_PIECE_MAX_BYTES // MEGABYTE}
            )


def used_by(organization: Organization) -> int:
    """Bytes of all evidence of the unit, in every revision; the same bytes used twice lie in the store once."""
    files = File.objects.filter(evidence_files__revision__evidence__round__organization=organization)
    total = files.distinct().aggregate(total=Sum("size"))["total"]
    return int(total or 0)


def refuse_over_quota(files: Sequence[Sized], organization: Organization) -> None:
    used, most = used_by(organization), settings.EVIDENCE_UNIT_MAX_BYTES
    for one in files:
        used += one.size
        if used > most:
            raise Refused(
                _(
                    "“%(name)s”放不下：%(unit)s的佐证容量是 %(most)d MB，已经用了 %(used)d MB；"
                    "请压缩后再传，或请系统管理员扩大容量"
                )
                % {
                    "name": one.name,
                    "unit": organization,
                    "most": most // MEGABYTE,
                    "used": (used - one.size) // MEGABYTE,
                }
            )


def refuse_too_much(files: Sequence[tuple[str, File]], organization: Organization) -> None:
    """The same limits once more inside the act; what the unit has already costs nothing again.

    The unit is locked until the act ends: two uploads that fit one by one cannot pass side by side.
    """
    Organization.objects.select_for_update(no_key=True).get(pk=organization.pk)
    refuse_too_large([Sized(name, file.size) for name, file in files])
    owned = File.objects.filter(evidence_files__revision__evidence__round__organization=organization)
    known = set(owned.filter(pk__in=[file.pk for _name, file in files]).values_list("pk", flat=True))
    fresh = [Sized(name, file.size) for name, file in files if file.pk not in known]
    if fresh:
        refuse_over_quota(fresh, organization)
