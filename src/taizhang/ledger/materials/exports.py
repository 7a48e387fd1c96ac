"""The forms in which an examination leaves the house (导出): Word with comments, the mended file, JSON."""

import json
from pathlib import PurePath

from django.utils.translation import gettext

from taizhang.ledger.materials.judged import Judged
from taizhang.ledger.materials.models import Examination
from taizhang.review.fixes import Safety, fix
from taizhang.review.reports.json import as_json
from taizhang.review.reports.word import as_word

MENDABLE = ("txt", "docx")


def commented(row: Examination, result: Judged, original: bytes) -> tuple[str, bytes]:
    """File name and a .docx: the original with comments, or a plain one of any other text."""
    data = as_word(result.standing, original if row.format == "docx" else None, _=gettext)
    return gettext("{name}-批注").format(name=PurePath(row.file_name).stem) + ".docx", data


def safe_repairs(row: Examination, result: Judged) -> int:
    """How many diagnostics have a repair that cannot change the meaning; 0 where the kind of file allows none."""
    if row.format not in MENDABLE:
        return 0
    return sum(one.fix is not None and one.fix.is_safe for one in result.standing.diagnostics)


def mended(row: Examination, result: Judged, original: bytes) -> tuple[str, bytes]:
    """File name and the file with the safe repairs carried out, otherwise as it was."""
    name = PurePath(row.file_name)
    fixed = fix(result.standing, original, Safety.SAFE)
    return gettext("{name}-已改").format(name=name.stem) + name.suffix, fixed.data


def for_programs(row: Examination, result: Judged) -> tuple[str, bytes]:
    """File name and JSON as ``taizhang check`` writes it, with what was asked of whom."""
    asked = {"file": row.file_name, "profile": row.profile, "reference": row.reference.isoformat()}
    said = {**asked, "engine": row.engine, **as_json(result.standing, gettext)}
    return f"{PurePath(row.file_name).stem}.json", json.dumps(said, ensure_ascii=False, indent=1).encode()
