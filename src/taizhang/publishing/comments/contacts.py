"""How somebody can be reached, kept closed (联系方式加密): HPKE (RFC 9180) for a key that lies outside the database.

The public side has the half that closes and never the one that opens. Keys are files, named by an id; what was closed names
its key, so that a new key closes from now on and the old ones still open. Without its key file a contact cannot be read by
anybody, and a copy of the database reads none.
"""

import base64
import os
import secrets
from pathlib import Path

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.asymmetric.x25519 import X25519PrivateKey, X25519PublicKey
from cryptography.hazmat.primitives.hpke import AEAD, KDF, KEM, Suite
from django.conf import settings
from django.utils.translation import gettext as _

from taizhang.bureau.refusal import Refused

SUITE = Suite(KEM.X25519, KDF.HKDF_SHA256, AEAD.AES_256_GCM)


def closed(contact: str, bound_to: str) -> tuple[str, str]:
    """The id of the key and what is kept. ``bound_to`` names the letter: moved to another one it does not open."""
    name = settings.CONTACT_KEY
    closing = _laid_out(name) if settings.IS_PUBLIC_SIDE else _opening(name, is_new=True).public_key()
    kept = SUITE.encrypt(contact.encode(), closing, info=bound_to.encode())
    return name, base64.b64encode(kept).decode("ascii")


def opened(name: str, kept: str, bound_to: str) -> str:
    try:
        return SUITE.decrypt(base64.b64decode(kept), _opening(name), info=bound_to.encode()).decode()
    except (InvalidTag, FileNotFoundError) as why:
        raise Refused(_("联系方式打不开：密钥 %(name)s 不在，或者内容被改动过") % {"name": name}) from why


def lay_out() -> None:
    """The closing half of the key of today, where the public side finds it."""
    half = _opening(settings.CONTACT_KEY, is_new=True).public_key().public_bytes_raw()
    place = _public_file(settings.CONTACT_KEY)
    place.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
    place.write_text(base64.b64encode(half).decode("ascii"))


def _public_file(name: str) -> Path:
    return Path(settings.PUBLIC_DIR) / f"{name}.pub"


def _laid_out(name: str) -> X25519PublicKey:
    try:
        half = _public_file(name).read_bytes()
    except FileNotFoundError as why:
        raise Refused(_("现在收不了联系方式：请把这一栏留空再提交，或者打电话")) from why
    return X25519PublicKey.from_public_bytes(base64.b64decode(half))


def _opening(name: str, *, is_new: bool = False) -> X25519PrivateKey:
    place = Path(settings.CONTACT_KEYS_DIR) / f"{name}.key"
    if is_new and not place.exists():
        _made(place)
    return X25519PrivateKey.from_private_bytes(base64.b64decode(place.read_bytes()))


def _made(place: Path) -> None:
    """Whole or not at all, readable by us alone; of two processes that make it at once one is believed."""
    place.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
    draft = place.with_suffix(f".{secrets.token_hex(4)}")
    with os.fdopen(os.open(draft, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "wb") as out:
        out.write(base64.b64encode(X25519PrivateKey.generate().private_bytes_raw()))
        out.flush()
        os.fsync(out.fileno())
    try:
        os.link(draft, place)
    except FileExistsError:
        pass
    finally:
        draft.unlink()
