"""Signed notes (签名笺): text with signatures below, as https://c2sp.org/signed-note has them."""

import base64
import binascii
import hashlib
from collections.abc import Sequence
from dataclasses import dataclass

from taizhang.proof.signatures import holds, signed_by

ED25519 = b"\x01"
# With the time at which it was signed (https://c2sp.org/tlog-cosignature).
TIMED = b"\x04"
# A type of our own, as the specification asks for where it has assigned none.
SM2_SM3 = b"\xffSM2-SM3"
KINDS = (ED25519, SM2_SM3)
MARK = "— "
ID_BYTES = 4
TIME_BYTES = 8


class BadNote(ValueError):
    """The note or key is not of the form, or nobody known has signed it."""


@dataclass(frozen=True)
class Verifier:
    """Who may sign: a name without spaces and plus signs, the bytes of a public key, and what kind it is."""

    name: str
    public: bytes
    kind: bytes = ED25519

    @property
    def identity(self) -> bytes:
        """The first bytes of SHA-256 over name, newline, type of key and key."""
        return hashlib.sha256(self.name.encode() + b"\n" + self.kind + self.public).digest()[:ID_BYTES]

    @property
    def timed(self) -> "Verifier":
        """The same key where it signs with the time."""
        return Verifier(self.name, self.public, TIMED)

    def __str__(self) -> str:
        """``name+id+key``, as it is handed on."""
        return f"{self.name}+{self.identity.hex()}+{_based(self.kind + self.public)}"

    @classmethod
    def read(cls, said: str) -> "Verifier":
        name, _plus, rest = said.strip().partition("+")
        identity, _plus, key = rest.partition("+")
        data = _unbased(key)
        for kind in KINDS:
            made = cls(name, data[len(kind) :], kind)
            if name and data.startswith(kind) and made.identity.hex() == identity:
                return made
        raise BadNote(f"not a key of a signed note: {said[:80]}")

    def has_signed(self, text: str, signature: bytes) -> bool:
        if self.kind == TIMED:
            said = timed_text(text, int.from_bytes(signature[:TIME_BYTES], "big"))
            return holds(False, self.public, said.encode(), signature[TIME_BYTES:])
        return holds(self.kind == SM2_SM3, self.public, text.encode(), signature)


@dataclass(frozen=True)
class Signer:
    """``seed`` are the 32 bytes of the private key."""

    name: str
    seed: bytes

    @property
    def verifier(self) -> Verifier:
        return Verifier(self.name, signed_by(self.seed, b"")[0])

    def sign(self, text: str, at: int | None = None) -> str:
        """The whole note; the text ends with a newline. ``at``, in seconds since 1970, is signed in a second line."""
        note = with_signature(text, self.verifier, signed_by(self.seed, text.encode())[1])
        if at is None:
            return note
        signature = signed_by(self.seed, timed_text(text, at).encode())[1]
        return note + line_of(self.verifier.timed, at.to_bytes(TIME_BYTES, "big") + signature)


def timed_text(text: str, at: int) -> str:
    return f"cosignature/v1\ntime {at}\n{text}"


def with_signature(text: str, by: Verifier, signature: bytes) -> str:
    if not text.endswith("\n"):
        raise BadNote("the text of a note ends with a newline")
    return f"{text}\n{line_of(by, signature)}"


def line_of(by: Verifier, signature: bytes) -> str:
    return f"{MARK}{by.name} {_based(by.identity + signature)}\n"


def opened(note: str, known: Sequence[Verifier]) -> str:
    """The text of a note that somebody known has signed; one wrong signature of somebody known spoils it."""
    text, lines = parts(note)
    signed = False
    for name, signature in lines:
        for one in known:
            if one.name == name and one.identity == signature[:ID_BYTES]:
                if not one.has_signed(text, signature[ID_BYTES:]):
                    raise BadNote(f"the signature of {name} is wrong")
                signed = True
    if not signed:
        raise BadNote("nobody known has signed the note")
    return text


def time_of(note: str, known: Sequence[Verifier]) -> int | None:
    """When it was signed, in seconds since 1970, as somebody known has signed; None where no time was signed."""
    text, lines = parts(note)
    for name, signature in lines:
        for one in known:
            timed = one.timed
            if one.kind == ED25519 and timed.name == name and timed.identity == signature[:ID_BYTES]:
                if not timed.has_signed(text, signature[ID_BYTES:]):
                    raise BadNote(f"the signed time of {name} is wrong")
                return int.from_bytes(signature[ID_BYTES:][:TIME_BYTES], "big")
    return None


def parts(note: str) -> tuple[str, list[tuple[str, bytes]]]:
    """The text, and who signed below with what."""
    text, gap, below = note.rpartition("\n\n")
    if not gap or not below.endswith("\n"):
        raise BadNote("not a signed note")
    return text + "\n", [_signature(line) for line in below.splitlines()]


def _signature(line: str) -> tuple[str, bytes]:
    name, _space, said = line.removeprefix(MARK).partition(" ")
    data = _unbased(said)
    if not line.startswith(MARK) or not name or len(data) <= ID_BYTES:
        raise BadNote("a line below the note is no signature")
    return name, data


def _based(data: bytes) -> str:
    return base64.b64encode(data).decode("ascii")


def _unbased(said: str) -> bytes:
    try:
        return base64.b64decode(said, validate=True)
    except (binascii.Error, ValueError) as why:
        raise BadNote("not base64") from why
