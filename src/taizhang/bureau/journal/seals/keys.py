"""The key that signs checkpoints (签名钥匙): made once, kept beside the database and never in it."""

import base64
import os
import secrets
from collections.abc import Iterable
from pathlib import Path

from django.conf import settings
from django.utils.translation import gettext as _

from taizhang.bureau.journal.seals.sm import PUBLIC, SUFFIX, sm_key_file, sm_verifiers
from taizhang.bureau.refusal import Refused
from taizhang.proof.notes import ED25519, Signer, Verifier

SEED_BYTES = 32
PREFIX = "PRIVATE+KEY"


def key_file() -> Path:
    return Path(settings.DATA_DIR) / "seal.key"


def known_file() -> Path:
    """Public keys of houses of which this one is the continuation, a line each."""
    return Path(settings.DATA_DIR) / "seal.known"


def known() -> list[Verifier]:
    """Whose checkpoints count here: this house's own, of both trees, and those of the houses that it was restored from.

    Where the machine could not sign with SM2 at some time, Ed25519 signed the second tree.
    """
    by = signer()
    return list(dict.fromkeys([by.verifier, *sm_verifiers(by), *former()]))


def former() -> list[Verifier]:
    path = known_file()
    return [Verifier.read(line) for line in path.read_text().splitlines()] if path.exists() else []


def succeed(keys: Iterable[str]) -> Signer:
    """A new incarnation: a log that was restored may have signed more than it knows, so it goes on under another name
    and key, and its former ones are known by their public halves only.
    """
    told = list(dict.fromkeys([*map(str, former()), *keys]))
    if key_file().exists():
        told += map(str, known())
        for path in (key_file(), sm_key_file(), sm_key_file().with_suffix(PUBLIC)):
            if path.exists():
                path.rename(path.with_name(f"{path.name}.{len(told)}"))
    known_file().write_text("".join(f"{one}\n" for one in dict.fromkeys(told)))
    return signer()


def signer() -> Signer:
    """The signer of this house; a house without a key gets one."""
    return read(key_file()) if key_file().exists() else made(key_file())


def made(path: Path) -> Signer:
    """Somebody else may have made it at the same moment: then theirs counts."""
    signer = Signer(_name(), secrets.token_bytes(SEED_BYTES))
    path.parent.mkdir(parents=True, exist_ok=True)
    draft = path.with_suffix(f".{secrets.token_hex(4)}")
    handle = os.open(draft, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    with os.fdopen(handle, "w") as out:
        out.write(said(signer))
        out.flush()
        os.fsync(out.fileno())
    try:
        os.link(draft, path)
    except FileExistsError:
        return read(path)
    finally:
        draft.unlink()
    return signer


def _name() -> str:
    """Each incarnation has its own; the first one has that of the settings."""
    if not settings.LOG_NAME:
        return f"taizhang.local/{secrets.token_hex(4)}"
    number = sum(one.kind == ED25519 and not one.name.endswith(SUFFIX) for one in former())
    return f"{settings.LOG_NAME}/{number + 1}" if number else str(settings.LOG_NAME)


def said(signer: Signer) -> str:
    """``PRIVATE+KEY+name+id+key``, as tools for signed notes write it."""
    key = base64.b64encode(ED25519 + signer.seed).decode("ascii")
    return f"{PREFIX}+{signer.name}+{signer.verifier.identity.hex()}+{key}\n"


def read(path: Path) -> Signer:
    """Raises Refused where the file is no such key."""
    try:
        name, _identity, key = path.read_text().strip().removeprefix(f"{PREFIX}+").split("+", 2)
        data = base64.b64decode(key, validate=True)
    except (ValueError, OSError) as why:
        raise Refused(_("签名钥匙 %(path)s 读不出来") % {"path": path}) from why
    if len(data) != SEED_BYTES + 1 or data[:1] != ED25519:
        raise Refused(_("签名钥匙 %(path)s 读不出来") % {"path": path})
    return Signer(name, data[1:])
