"""How somebody can be reached, kept closed (联系方式加密): AES-256-GCM under a key that lies outside the database.

Keys are files in the data directory, named by an id; what was closed names its key, so that a new key closes from now on and
the old ones still open. Without its key file a contact cannot be read by anybody, and a copy of the database reads none.
"""

import base64
import os
import secrets
from pathlib import Path

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from django.conf import settings
from django.utils.translation import gettext as _

from taizhang.bureau.refusal import Refused

NONCE_BYTES = 12


def closed(contact: str, bound_to: str) -> tuple[str, str]:
    """The id of the key and what is kept. ``bound_to`` names the letter: moved to another one it does not open."""
    name = settings.CONTACT_KEY
    nonce = secrets.token_bytes(NONCE_BYTES)
    kept = nonce + AESGCM(_key(name, is_new=True)).encrypt(nonce, contact.encode(), bound_to.encode())
    return name, base64.b64encode(kept).decode("ascii")


def opened(name: str, kept: str, bound_to: str) -> str:
    raw = base64.b64decode(kept)
    try:
        return AESGCM(_key(name)).decrypt(raw[:NONCE_BYTES], raw[NONCE_BYTES:], bound_to.encode()).decode()
    except (InvalidTag, FileNotFoundError) as why:
        raise Refused(_("联系方式打不开：密钥 %(name)s 不在，或者内容被改动过") % {"name": name}) from why


def _key(name: str, *, is_new: bool = False) -> bytes:
    place = Path(settings.CONTACT_KEYS_DIR) / f"{name}.key"
    if is_new and not place.exists():
        _made(place)
    return base64.b64decode(place.read_bytes())


def _made(place: Path) -> None:
    """Whole or not at all, readable by us alone; of two processes that make it at once one is believed."""
    place.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
    draft = place.with_suffix(f".{secrets.token_hex(4)}")
    with os.fdopen(os.open(draft, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "wb") as out:
        out.write(base64.b64encode(AESGCM.generate_key(256)))
        out.flush()
        os.fsync(out.fileno())
    try:
        os.link(draft, place)
    except FileExistsError:
        pass
    finally:
        draft.unlink()
