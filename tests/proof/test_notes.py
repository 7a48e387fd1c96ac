"""Signed notes and checkpoints: what is signed opens, and what is altered does not."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from taizhang.proof.checkpoint import Checkpoint
from taizhang.proof.notes import BadNote, Signer, Verifier, opened

SIGNER = Signer("qinghe.gov.cn/taizhang", bytes(range(32)))
OTHER = Signer("elsewhere.example/log", bytes(range(1, 33)))
CHECKPOINT = Checkpoint("qinghe.gov.cn/taizhang", 1234, bytes(32))


def test_the_published_example_of_the_specification_opens():
    """The note, key and signature that stand in c2sp.org/signed-note as its example."""
    key = Verifier.read("PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW")
    text = "If you think cryptography is the answer to your problem,\nthen you don't know what your problem is.\n"
    signature = "x08go/ZJkuBS9UG/SffcvIAQxVBtiFupLLr8pAcElZInNIuGUgYN1FFYC2pZSNXgKvqfqdngotpRZb6KE6RyyBwJnAM="
    assert opened(f"{text}\n— PeterNeumann {signature}\n", [key]) == text


def test_what_is_signed_opens_and_says_what_it_said():
    note = SIGNER.sign(CHECKPOINT.text)
    assert Checkpoint.read(opened(note, [SIGNER.verifier])) == CHECKPOINT
    assert Verifier.read(str(SIGNER.verifier)) == SIGNER.verifier


def test_a_key_whose_identity_is_not_its_own_is_no_key():
    name, identity, key = str(SIGNER.verifier).split("+", 2)
    mistaken = f"{name}+{int(identity, 16) ^ 1:08x}+{key}"
    with pytest.raises(BadNote):
        Verifier.read(mistaken)


def test_a_second_signature_by_somebody_unknown_does_no_harm():
    note = SIGNER.sign(CHECKPOINT.text)
    both = note + OTHER.sign(CHECKPOINT.text).rpartition("\n\n")[2]
    assert opened(both, [SIGNER.verifier]) == CHECKPOINT.text


@pytest.mark.parametrize("known", [[], [OTHER.verifier]])
def test_a_note_that_nobody_known_has_signed_does_not_open(known):
    with pytest.raises(BadNote):
        opened(SIGNER.sign(CHECKPOINT.text), known)


@given(st.integers(0, 10_000), st.integers(1, 255))
def test_no_altered_byte_passes(place, mask):
    note = SIGNER.sign(CHECKPOINT.text).encode()
    at = place % len(note)
    altered = (note[:at] + bytes([note[at] ^ mask]) + note[at + 1 :]).decode("utf-8", "replace")
    try:
        said = opened(altered, [SIGNER.verifier])
    except BadNote:
        return
    assert said == CHECKPOINT.text


@given(st.text())
def test_whatever_is_read_is_a_checkpoint_or_a_bad_note(said):
    for read in (Checkpoint.read, Verifier.read, lambda text: opened(text, [SIGNER.verifier])):
        try:
            read(said)
        except BadNote:
            continue
