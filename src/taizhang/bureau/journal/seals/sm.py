"""The SM2 key of the second tree (国密签名): kept beside the database, used through the OpenSSL of the machine.

No library of ours offers SM2; the command of OpenSSL does from 1.1.1 on, unless it was built or set up without. Then the SM3 tree is
signed with Ed25519 under its own name, and whoever asks is told so.
"""

import os
import secrets
import shutil
import subprocess
import tempfile
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from cryptography.hazmat.primitives.asymmetric.utils import decode_dss_signature
from django.conf import settings

from taizhang.proof.notes import SM2_SM3, Signer, Verifier, with_signature
from taizhang.proof.sm2 import SIGNS

# The second tree is a log of its own, so that no checkpoint of one passes for one of the other.
SUFFIX = "/sm3"
PUBLIC = ".pub"
POINT_BYTES = 65
SECONDS_MAX = 20


@dataclass(frozen=True)
class SmSigner:
    """``path`` is where the private key lies; it is never read here."""

    name: str
    public: bytes
    path: Path

    @property
    def verifier(self) -> Verifier:
        return Verifier(self.name, self.public, SM2_SM3)

    def sign(self, text: str) -> str:
        made = _openssl(
            *("pkeyutl", "-sign", "-inkey", str(self.path), "-rawin", "-digest", "sm3"),
            *("-pkeyopt", f"distid:{SIGNS.decode()}"),
            given=text.encode(),
        )
        r, s = decode_dss_signature(made)
        return with_signature(text, self.verifier, r.to_bytes(32, "big") + s.to_bytes(32, "big"))


def sm_key_file() -> Path:
    return Path(settings.DATA_DIR) / "seal.sm2.key"


def sm_signer(by: Signer) -> Signer | SmSigner:
    """Who signs the SM3 tree beside this signer: SM2 where the machine offers it, and Ed25519 where it does not."""
    name, path = by.name + SUFFIX, sm_key_file()
    if not is_offered():
        return Signer(name, by.seed)
    if not path.exists():
        _made(path)
    return SmSigner(name, _public(path), path)


def sm_verifiers(by: Signer) -> list[Verifier]:
    """Whose signatures on the second tree count, also where the machine no longer offers SM2."""
    found = [Signer(by.name + SUFFIX, by.seed).verifier]
    signer = sm_signer(by)
    if isinstance(signer, SmSigner):
        return [signer.verifier, *found]
    kept = sm_key_file().with_suffix(PUBLIC)
    return [Verifier(signer.name, _read(kept), SM2_SM3), *found] if kept.exists() else found


@cache
def is_offered() -> bool:
    """Tried once with a key that is thrown away."""
    try:
        with tempfile.TemporaryDirectory() as folder:
            path = Path(folder) / "key"
            _generate(path)
            SmSigner("trial", _public(path), path).sign("trial\n")
    except (OSError, subprocess.SubprocessError, ValueError):
        return False
    return True


def _made(path: Path) -> None:
    """Somebody else may have made it at the same moment: then theirs counts."""
    path.parent.mkdir(parents=True, exist_ok=True)
    draft = path.with_suffix(f".{secrets.token_hex(4)}")
    _generate(draft)
    try:
        os.link(draft, path)
    except FileExistsError:
        pass
    finally:
        draft.unlink()


def _generate(path: Path) -> None:
    handle = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    with os.fdopen(handle, "wb") as out:
        out.write(_openssl("genpkey", "-algorithm", "SM2"))
        out.flush()
        os.fsync(out.fileno())


def _public(path: Path) -> bytes:
    """The point at the end of the public key's DER, kept beside the key."""
    kept = path.with_suffix(PUBLIC)
    if not kept.exists():
        kept.write_text(_openssl("pkey", "-in", str(path), "-pubout", "-outform", "DER")[-POINT_BYTES:].hex())
    return _read(kept)


def _read(kept: Path) -> bytes:
    return bytes.fromhex(kept.read_text())


def _openssl(*arguments: str, given: bytes = b"") -> bytes:
    """Raises OSError where there is none, and CalledProcessError where it refuses."""
    path = shutil.which("openssl")
    if path is None:
        raise FileNotFoundError("openssl")
    with tempfile.TemporaryDirectory() as folder:
        # -rawin wants to know how long the text is: some builds read it from a file only.
        text = Path(folder) / "text"
        text.write_bytes(given)
        put = ("-in", str(text)) if given else ()
        done = subprocess.run(  # noqa: S603 OpenSSL with arguments of ours
            [path, *arguments, *put], capture_output=True, check=True, timeout=SECONDS_MAX
        )
    return done.stdout
