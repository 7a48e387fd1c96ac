"""By what a receiver knows that a telling is ours (签名): HMAC-SHA256 over the second and the body."""

import hashlib
import hmac

from django.utils.crypto import salted_hmac

HEADER = "Taizhang-Signature"


def secret_of(subscription: int, generation: int) -> str:
    """256 bits in hex, the same as long as the key of the house and the generation are."""
    return salted_hmac("taizhang.webhooks", f"{subscription}/{generation}", algorithm="sha256").hexdigest()


def signature(secret: str, second: int, body: bytes) -> str:
    """``t=<seconds since 1970>,v1=<hex>``: an old telling that somebody recorded is known by its second."""
    drawn = hmac.new(secret.encode(), f"{second}.".encode() + body, hashlib.sha256).hexdigest()
    return f"t={second},v1={drawn}"
