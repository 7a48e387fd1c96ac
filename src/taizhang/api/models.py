"""Answers that were given to requests with a key (幂等记录), so that a repeated request is answered alike."""

from django.db import models

from taizhang.bureau.tokens.models import Token


class Receipt(models.Model):
    """One key of one token. ``request_digest`` says what was asked; ``body`` is the answer, byte for byte.

    ``claimed_at`` is when somebody began to carry it out, None where that came to nothing and the next may try.
    """

    token = models.ForeignKey(Token, on_delete=models.PROTECT, related_name="+")
    key = models.CharField(max_length=200)
    request_digest = models.CharField(max_length=64)
    claimed_at = models.DateTimeField(null=True, blank=True)
    answered_at = models.DateTimeField(null=True, blank=True)
    status = models.PositiveSmallIntegerField(null=True, blank=True)
    headers = models.JSONField(default=dict)
    body = models.BinaryField(default=b"")

    class Meta:
        constraints = [models.UniqueConstraint(fields=["token", "key"], name="one_receipt_per_key")]

    def __str__(self) -> str:
        return f"{self.token_id}/{self.key}"
