"""The journal as a folder: an outsider checks it with Python alone, and every line that was altered is named."""

import json
import subprocess
import sys
from datetime import timedelta

import pytest
from releasing import released

import cast
from taizhang.bureau.journal.seals.keys import known, signer
from taizhang.bureau.journal.seals.sealing import seal
from taizhang.bureau.refusal import Refused
from taizhang.publishing.bulletins.actions.draft import draft
from taizhang.publishing.bulletins.exporting import export_journal
from taizhang.publishing.bulletins.models import Proof

pytestmark = pytest.mark.django_db
FOLDER = "export"


def published(house, round, day):
    drafted = draft(round, as_of=day, **cast.at_work(house.shen))
    return released(house, drafted, at=cast.NOON).publication


@pytest.fixture
def house(settings, tmp_path):
    """Two bulletins, each after a seal, and a third seal."""
    settings.DATA_DIR = tmp_path / "house"
    house = cast.bureau()
    round = cast.round_with_findings(house, findings=2)
    for days in (0, 1):
        seal(signer(), at=cast.NOON)
        published(house, round, cast.DAY - timedelta(days=days))
    seal(signer(), at=cast.NOON)
    return house


@pytest.fixture
def folder(house, tmp_path):
    export_journal(tmp_path / FOLDER, with_content=True, at=cast.NOON)
    return tmp_path / FOLDER


def outside(*arguments):
    """Without the packages of this environment and without anything of ours."""
    command = [sys.executable, "-I", "-S", *map(str, arguments)]
    done = subprocess.run(command, capture_output=True, text=True, check=False, env={"LANG": "zh_CN.UTF-8"})
    return done.returncode, done.stdout + done.stderr


def checked(folder, *options):
    return outside(folder / "verify.py", folder, *options)


def rewritten(path, number, change):
    lines = path.read_text("utf-8").splitlines()
    row = json.loads(lines[number])
    change(row)
    lines[number] = json.dumps(row, ensure_ascii=False, separators=(",", ":"))
    path.write_text("\n".join(lines) + "\n", encoding="utf-8")


def test_what_was_exported_passes_with_python_alone(folder):
    code, said = checked(folder)
    assert (code, "核验通过" in said, "2 份通报" in said) == (0, True, True), said
    assert checked(folder, "--english")[1].splitlines()[-1].startswith("Passed")


def test_the_keys_that_somebody_has_decide(folder, tmp_path):
    assert checked(folder, "--key", str(known()[0]), "--key", str(known()[1]))[0] == 0
    other = "PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW"
    code, said = checked(folder, "--key", other)
    assert (code, "签名不符" in said) == (1, True)


def test_without_content_it_passes_too_and_shows_none(house, tmp_path):
    export_journal(tmp_path / FOLDER, with_content=False, at=cast.NOON)
    assert checked(tmp_path / FOLDER)[0] == 0
    assert "周明" not in (tmp_path / FOLDER / "entries.jsonl").read_text("utf-8")


ALTERED = [
    (
        "entries.jsonl",
        4,
        lambda row: row.update(body=row["body"].replace("周明", "陆平") + " "),
        "内容与摘要不符",
    ),
    ("entries.jsonl", 4, lambda row: row.update(digest="f" * 64), "内容与摘要不符"),
    ("entries.jsonl", 4, lambda row: row.update(index=9), "序号是 9"),
    ("entries.jsonl", 4, lambda row: row.update(unit_seq=900), "编号是 900"),
    ("entries.jsonl", 4, lambda row: row.update(unit=None), "没有单位编号"),
    ("entries.jsonl", 4, lambda row: row.update(stream="finding:900"), "栏目与正文不符"),
    ("entries.jsonl", 4, lambda row: row.pop("digest"), "读不出来"),
    ("entries.jsonl", 4, lambda row: row.update(digest=5), "读不出来"),
    ("checkpoints.jsonl", 1, lambda row: row.update(note=row["note"].replace("\n", "\n1", 1)), "签名不符"),
    ("checkpoints.jsonl", 1, lambda row: row.update(size=3), "与签过名的不符"),
    ("checkpoints.jsonl", 1, lambda row: row.update(sm_note=""), "国密校验点不见了"),
    ("checkpoints.jsonl", 1, lambda row: row.update(sm_note=row["note"]), "不是这一棵树"),
    ("checkpoints.jsonl", 1, lambda row: row.update(note=5), "签名不符"),
    ("bulletins.jsonl", 1, lambda row: row.update(text=row["text"] + "。"), "正文与校验码不符"),
    ("bulletins.jsonl", 1, lambda row: row.update(index=2), "没有这份通报"),
    ("bulletins.jsonl", 1, lambda row: row.update(consistency=[]), "不在同一部留痕"),
    ("bulletins.jsonl", 1, lambda row: row.pop("slug"), "读不出来"),
]


@pytest.mark.parametrize(("name", "number", "change", "said"), ALTERED)
def test_every_line_that_was_altered_is_named(folder, name, number, change, said):
    rewritten(folder / name, number, change)
    code, told = checked(folder)
    place = f"✗ {name}:{number + 1}: "
    assert code == 1
    assert [one for one in told.splitlines() if one.startswith(place) and said in one], told


@pytest.mark.parametrize(("name", "said"), [("entries.jsonl", "清单记"), ("checkpoints.jsonl", "清单记")])
def test_a_line_that_was_taken_away_at_the_end_is_missed(folder, name, said):
    path = folder / name
    path.write_text("".join(path.read_text("utf-8").splitlines(keepends=True)[:-1]), encoding="utf-8")
    code, told = checked(folder)
    assert (code, said in told) == (1, True), told


def test_a_history_that_forked_is_rejected_by_what_somebody_kept(folder, house, tmp_path, settings):
    """The house signs another history with the same key; alone it is whole, beside a bulletin of before it is not."""
    kept = tmp_path / "kept.txt"
    kept.write_text(json.loads((folder / "bulletins.jsonl").read_text("utf-8").splitlines()[1])["checkpoint"])
    assert checked(folder, "--anchor", kept)[0] == 0
    forked(folder)
    assert checked(folder)[0] == 0
    code, said = checked(folder, "--anchor", kept)
    assert (code, "✗ kept.txt: 由留痕重算的根与它不符" in said) == (1, True), said


def forked(folder):
    """The first entry tells of another time, and everything after it was made anew and signed."""
    import random

    from security.forging import forged

    from flushing import triggers_lifted
    from taizhang.publishing.bulletins.models import Publication

    with triggers_lifted():
        forged("edited", random.Random(1), signer())
        Publication.objects.update(checkpoint="")
        Proof.objects.all()._raw_delete("default")
    export_journal(folder.with_name("forked"), with_content=True, at=cast.NOON)
    for one in folder.rglob("*"):
        if one.is_file():
            other = folder.with_name("forked") / one.relative_to(folder)
            one.write_bytes(other.read_bytes())


def test_a_bulletin_is_proved_by_itself(folder):
    proof = next((folder / "bulletins").glob("*.tlog-proof"))
    code, said = outside(folder / "verify.py", proof, "--key", str(known()[0]))
    assert (code, "证明成立" in said) == (0, True), said
    proof.write_text(proof.read_text("utf-8").replace("index ", "index 1"), encoding="utf-8")
    assert outside(folder / "verify.py", proof, "--key", str(known()[0]))[0] == 1
    assert outside(folder / "verify.py", proof)[0] == 2


def test_every_bulletin_that_was_sealed_has_a_proof_that_names_nobody(folder):
    assert Proof.objects.count() == 2
    assert all("周明" not in json.dumps(one.text) for one in Proof.objects.all())


def test_nothing_is_written_over(folder):
    with pytest.raises(Refused, match="已经有了"):
        export_journal(folder, with_content=True, at=cast.NOON)
