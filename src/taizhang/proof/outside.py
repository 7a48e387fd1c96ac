"""The command of whoever stands outside (外部核验): python3 verify.py FOLDER, without network, database or any library."""

import argparse
import hashlib
import json
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

from taizhang.proof.exported import Export, Fault, proved
from taizhang.proof.hashing import is_slow
from taizhang.proof.notes import BadNote, Verifier
from taizhang.proof.words import CHINESE, ENGLISH, sentence

MANIFEST, KEYS = "manifest.json", "keys.txt"
FORM = "taizhang-journal/1"
FAILED, WRONG_USE = 1, 2


def checked(argv: Sequence[str] | None = None) -> int:
    """0 where everything holds, 1 where something does not, 2 where it could not be tried."""
    asked = _asked(argv)
    language = ENGLISH if asked.english else CHINESE
    try:
        keys = [Verifier.read(line) for one in asked.key or () for line in _key_lines(one)]
        if asked.target.is_file():
            return _proof(asked.target, keys, language)
        return _folder(asked, keys, language)
    except (OSError, BadNote, UnicodeDecodeError) as why:
        print(sentence("unreadable", language, why=why), file=sys.stderr)
        return WRONG_USE


def _asked(argv: Sequence[str] | None) -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("target", type=Path, help="导出的目录，或一个 .tlog-proof 文件 a folder or one proof")
    parser.add_argument(
        "--key", action="append", help="手里的公钥，或放着它的文件 a key that counts, or a file of them"
    )
    parser.add_argument(
        "--anchor", action="append", type=Path, help="自己留存的校验点文件 a checkpoint that was kept"
    )
    parser.add_argument(
        "--slow", action="store_true", help="没有 SM3 的机器上也核验国密树 SM3 without any library"
    )
    parser.add_argument("--english", action="store_true", help="in English")
    return parser.parse_args(argv)


def _key_lines(said: str) -> list[str]:
    text = Path(said).read_text("utf-8") if "+" not in said or Path(said).is_file() else said
    return [line for line in text.splitlines() if line.strip()]


def _folder(asked: argparse.Namespace, keys: Sequence[Verifier], language: int) -> int:
    folder, known = asked.target, list(keys)
    if not known:
        known = [Verifier.read(line) for line in _key_lines(str(folder / KEYS))]
        print(sentence("own-keys", language), *known, sep="\n  ")
    with_second = asked.slow or not is_slow()
    if not with_second:
        print(sentence("slow", language))
    export = Export(folder, known, with_second)
    anchors = [(one.name, one.read_text("utf-8")) for one in asked.anchor or ()]
    count = 0
    for fault in _all_faults(export, anchors):
        count += 1
        print(f"✗ {fault.where}: {sentence(fault.key, language, **fault.facts)}")
    told = {"entries": export.entries, "checkpoints": export.checkpoints, "bulletins": export.bulletins}
    said = sentence("failed", language, count=count) if count else ""
    print(said or sentence("passed", language, **told, units=len(export.units)))
    return FAILED if count else 0


def _all_faults(export: Export, anchors: Sequence[tuple[str, str]]) -> Iterator[Fault]:
    try:
        manifest = json.loads((export.folder / MANIFEST).read_text("utf-8"))
        yield from _files(export.folder, manifest["files"])
        yield from export.faults(anchors)
        yield from _counts(export, manifest)
    except (ValueError, KeyError, TypeError, AttributeError) as why:
        yield Fault(MANIFEST, "unreadable", {"why": type(why).__name__})


def _files(folder: Path, said: dict[str, Any]) -> Iterator[Fault]:
    for name, told in said.items():
        path = folder / name
        if ".." in Path(name).parts or not path.is_file():
            yield Fault(name, "file-missing")
            continue
        with path.open("rb") as source:
            digest = hashlib.file_digest(source, "sha256").hexdigest()
        if (path.stat().st_size, digest) != (told["bytes"], told["sha256"]):
            yield Fault(name, "file-altered")


def _counts(export: Export, manifest: dict[str, Any]) -> Iterator[Fault]:
    there: dict[str, int] = {"checkpoints": export.checkpoints, "bulletins": export.bulletins}
    there["entries"] = export.entries
    said = {name: manifest[name] for name in there}
    there |= {f"unit {unit}": last for unit, last in export.units.items()}
    said |= {f"unit {unit}": told["entries"] for unit, told in manifest["units"].items()}
    for what in sorted({*there, *said}):
        if there.get(what, 0) != said.get(what, 0):
            facts = {"what": what, "said": said.get(what, 0), "there": there.get(what, 0)}
            yield Fault(MANIFEST, "count", facts)


def _proof(path: Path, keys: Sequence[Verifier], language: int) -> int:
    if not keys:
        print(sentence("no-key", language), file=sys.stderr)
        return WRONG_USE
    told = proved(path.read_text("utf-8"), keys)
    print(sentence("proved", language, **told) if told else f"✗ {path.name}: {sentence('proof', language)}")
    return 0 if told else FAILED


if __name__ == "__main__":
    sys.exit(checked())
