"""An export of any size, written without a house (合成导出): as many entries as asked, sealed and signed like real ones."""

import hashlib
import json
from pathlib import Path

from taizhang.proof.checkpoint import Checkpoint
from taizhang.proof.exported import GENESIS_DIGEST, SECOND
from taizhang.proof.frontier import Frontier
from taizhang.proof.hashing import SHA256, SM3
from taizhang.proof.joined import verifier
from taizhang.proof.leaves import Place, leaf_bytes
from taizhang.proof.notes import Signer
from taizhang.proof.outside import FORM

BY = Signer("qinghe.gov.cn/taizhang", bytes(range(32)))
SECOND_BY = Signer(BY.name + SECOND, bytes(range(32)))
BATCH, UNITS, STREAMS = 2000, 60, 33
AT = 1_795_000_000
FACTS = {
    "text": "已完成第一阶段的清理工作，建立了台账，并向领导小组作了汇报。" * 3,
    "happened_on": "2026-11-20",
}


def written(folder: Path, count: int) -> None:
    """One stream for every thirty-three entries, sixty units, a seal for every two thousand."""
    folder.mkdir()
    heads: dict[int, tuple[int, str]] = {}
    seqs = [0] * UNITS
    first, second, data, seals = Frontier(), Frontier(by=SM3), [], []
    with (folder / "entries.jsonl").open("w", encoding="utf-8") as out:
        for index in range(count):
            key = index % max(count // STREAMS, 1)
            number, previous = heads.get(key, (0, GENESIS_DIGEST))
            body = _body(key, number + 1)
            digest = hashlib.sha256(bytes.fromhex(previous) + body.encode()).hexdigest()
            heads[key] = number + 1, digest
            unit = key % UNITS
            seqs[unit] += 1
            place = {"unit": unit, "unit_seq": seqs[unit], "shown": ""}
            row = {"index": index, "digest": digest, **place, "stream": f"finding:{key}"}
            row |= {"number": number + 1, "previous": previous, "body": body}
            out.write(json.dumps(row, ensure_ascii=False, separators=(",", ":")) + "\n")
            data.append(leaf_bytes(digest, Place(unit, seqs[unit])))
            if len(data) == BATCH or index + 1 == count:
                first, second = first.grown(map(SHA256.leaf, data)), second.grown(map(SM3.leaf, data))
                data = []
                seals.append(_seal(first, second))
    (folder / "checkpoints.jsonl").write_text("".join(json.dumps(one) + "\n" for one in seals), "utf-8")
    (folder / "bulletins.jsonl").write_text("")
    (folder / "keys.txt").write_text(f"{BY.verifier}\n{SECOND_BY.verifier}\n")
    (folder / "verify.py").write_text(verifier(), "utf-8")
    units = {str(unit): {"name": "", "entries": seq} for unit, seq in enumerate(seqs) if seq}
    counts = {"entries": count, "checkpoints": len(seals), "bulletins": 0, "units": units, "files": {}}
    (folder / "manifest.json").write_text(json.dumps({"form": FORM, **counts}), "utf-8")


def _body(key: int, number: int) -> str:
    said = {"stream": f"finding:{key}", "number": number, "facts": FACTS, "actor": 7, "state": "doing"}
    return json.dumps(said, ensure_ascii=False, sort_keys=True, separators=(",", ":"))


def _seal(first: Frontier, second: Frontier) -> dict[str, object]:
    note = BY.sign(Checkpoint(BY.name, first.size, first.root).text, AT + first.size)
    other = SECOND_BY.sign(Checkpoint(SECOND_BY.name, second.size, second.root).text)
    return {"size": first.size, "note": note, "sm_note": other}
