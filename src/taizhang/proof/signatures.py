"""Signatures (签名): with the library where there is one, and checked without any where there is none."""

from taizhang.proof.edwards import ed25519_holds
from taizhang.proof.sm2 import sm2_holds


def holds(is_sm2: bool, public: bytes, text: bytes, signature: bytes) -> bool:
    if is_sm2:
        return sm2_holds(public, text, signature)
    try:
        from cryptography.exceptions import InvalidSignature
        from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PublicKey
    except ImportError:
        return ed25519_holds(public, text, signature)
    try:
        Ed25519PublicKey.from_public_bytes(public).verify(signature, text)
    except (InvalidSignature, ValueError):
        return False
    return True


def signed_by(seed: bytes, text: bytes) -> tuple[bytes, bytes]:
    """The public key of an Ed25519 seed, and its signature."""
    from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

    key = Ed25519PrivateKey.from_private_bytes(seed)
    return key.public_key().public_bytes_raw(), key.sign(text)
