"""Signed notes (签名笺): text with Ed25519 signatures below, as https://c2sp.org/signed-note has them."""

import base64
import binascii
import hashlib
from collections.abc import Sequence
from dataclasses import dataclass

from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey, Ed25519PublicKey

ED25519 = b"\x01"
MARK = "— "
ID_BYTES = 4


class BadNote(ValueError):
    """The note or key is not of the form, or nobody known has signed it."""


@dataclass(frozen=True)
class Verifier:
    """Who may sign: a name without spaces and plus signs, and the 32 bytes of a public key."""

    name: str
    public: bytes

    @property
    def identity(self) -> bytes:
        """The first bytes of SHA-256 over name, newline, type of key and key."""
        return hashlib.sha256(self.name.encode() + b"\n" + ED25519 + self.public).digest()[:ID_BYTES]

    def __str__(self) -> str:
        """``name+id+key``, as it is handed on."""
        return f"{self.name}+{self.identity.hex()}+{_text(ED25519 + self.public)}"

    @classmethod
    def read(cls, said: str) -> "Verifier":
        name, _plus, rest = said.strip().partition("+")
        identity, _plus, key = rest.partition("+")
        data = _bytes(key)
        made = cls(name, data[1:])
        if not name or data[:1] != ED25519 or made.identity.hex() != identity:
            raise BadNote(f"not a key of a signed note: {said[:80]}")
        return made

    def has_signed(self, text: str, signature: bytes) -> bool:
        try:
            Ed25519PublicKey.from_public_bytes(self.public).verify(signature, text.encode())
        except (InvalidSignature, ValueError):
            return False
        return True


@dataclass(frozen=True)
class Signer:
    """``seed`` are the 32 bytes of the private key."""

    name: str
    seed: bytes

    @property
    def verifier(self) -> Verifier:
        return Verifier(self.name, self._key.public_key().public_bytes_raw())

    @property
    def _key(self) -> Ed25519PrivateKey:
        return Ed25519PrivateKey.from_private_bytes(self.seed)

    def sign(self, text: str) -> str:
        """The whole note; the text ends with a newline."""
        if not text.endswith("\n"):
            raise BadNote("the text of a note ends with a newline")
        signature = self.verifier.identity + self._key.sign(text.encode())
        return f"{text}\n{MARK}{self.name} {_text(signature)}\n"


def opened(note: str, known: Sequence[Verifier]) -> str:
    """The text of a note that somebody known has signed; one wrong signature of somebody known spoils it."""
    text, gap, below = note.rpartition("\n\n")
    if not gap or not below.endswith("\n"):
        raise BadNote("not a signed note")
    text += "\n"
    signed = False
    for line in below.splitlines():
        name, signature = _signature(line)
        for one in known:
            if one.name == name and one.identity == signature[:ID_BYTES]:
                if not one.has_signed(text, signature[ID_BYTES:]):
                    raise BadNote(f"the signature of {name} is wrong")
                signed = True
    if not signed:
        raise BadNote("nobody known has signed the note")
    return text


def _signature(line: str) -> tuple[str, bytes]:
    name, _space, said = line.removeprefix(MARK).partition(" ")
    data = _bytes(said)
    if not line.startswith(MARK) or not name or len(data) <= ID_BYTES:
        raise BadNote("a line below the note is no signature")
    return name, data


def _text(data: bytes) -> str:
    return base64.b64encode(data).decode("ascii")


def _bytes(said: str) -> bytes:
    try:
        return base64.b64decode(said, validate=True)
    except (binascii.Error, ValueError) as why:
        raise BadNote("not base64") from why
