"""导出留痕:the sealed journal as files that anybody can check with the program beside them."""

import hashlib
import json
from collections.abc import Callable, Iterable, Iterator, Mapping
from pathlib import Path
from typing import Any

from taizhang.bureau.journal.models import Leaf, Seal
from taizhang.bureau.journal.seals.keys import known, signer
from taizhang.bureau.journal.seals.sealing import place_of
from taizhang.bureau.organizations.models import Organization
from taizhang.proof.exported import CHECKPOINTS, ENTRIES
from taizhang.proof.joined import NAME, verifier
from taizhang.proof.leaves import leaf_bytes
from taizhang.proof.outside import FORM, KEYS, MANIFEST

PLACE = ("index", "entry__digest", "unit", "unit_seq", "shown")
CONTENT = ("entry__stream", "entry__number", "entry__previous", "entry__body")
CHUNK = 2000


def write_lines(path: Path, rows: Iterable[Mapping[str, Any]]) -> int:
    """One line of JSON each; how many there were."""
    count = 0
    with path.open("w", encoding="utf-8", newline="\n") as out:
        for row in rows:
            out.write(json.dumps(row, ensure_ascii=False, separators=(",", ":")) + "\n")
            count += 1
    return count


def write_journal(
    folder: Path, size: int, *, with_content: bool, each: Callable[[bytes], object]
) -> dict[str, Any]:
    """Entries, checkpoints, keys and the program; what the manifest says of them. ``each`` is given what every leaf covers."""
    units: dict[int, int] = {}
    counted = {"entries": write_lines(folder / ENTRIES, _entries(size, with_content, each, units))}
    counted["checkpoints"] = write_lines(folder / CHECKPOINTS, _checkpoints(size))
    (folder / KEYS).write_text("".join(f"{one}\n" for one in known()), encoding="utf-8")
    (folder / NAME).write_text(verifier(), encoding="utf-8")
    names = dict(Organization.objects.filter(pk__in=units).values_list("pk", "name"))
    told = {
        str(unit): {"name": names.get(unit, ""), "entries": count} for unit, count in sorted(units.items())
    }
    return {"form": FORM, "log": signer().name, **counted, "units": told}


def _entries(
    size: int, with_content: bool, each: Callable[[bytes], object], units: dict[int, int]
) -> Iterator[dict[str, Any]]:
    columns = (*PLACE, *CONTENT) if with_content else PLACE
    rows = Leaf.objects.filter(index__lt=size).order_by("index").values_list(*columns)
    for index, digest, unit, seq, shown, *content in rows.iterator(chunk_size=CHUNK):
        each(leaf_bytes(digest, place_of(unit, seq, shown)))
        if unit is not None and seq is not None:
            units[unit] = seq
        row = {"index": index, "digest": digest, "unit": unit, "unit_seq": seq, "shown": shown}
        yield row | _content(*content) if with_content else row


def _content(stream: str, number: int, previous: str, body: Any) -> dict[str, Any]:
    return {"stream": stream, "number": number, "previous": previous, "body": bytes(body).decode("utf-8")}


def _checkpoints(size: int) -> Iterator[dict[str, Any]]:
    seals = Seal.objects.filter(size__lte=size).order_by("size")
    for told, note, second in seals.values_list("size", "note", "sm_note").iterator(chunk_size=CHUNK):
        yield {"size": told, "note": note, "sm_note": second}


def write_manifest(folder: Path, said: Mapping[str, Any]) -> None:
    """Names every file with its size and digest; written last."""
    paths = sorted(one for one in folder.rglob("*") if one.is_file())
    files = {str(one.relative_to(folder).as_posix()): _told(one) for one in paths}
    text = json.dumps({**said, "files": files}, ensure_ascii=False, indent=1)
    (folder / MANIFEST).write_text(text + "\n", encoding="utf-8")


def _told(path: Path) -> dict[str, Any]:
    with path.open("rb") as source:
        return {
            "bytes": path.stat().st_size,
            "sha256": hashlib.file_digest(source, "sha256").hexdigest(),
        }
