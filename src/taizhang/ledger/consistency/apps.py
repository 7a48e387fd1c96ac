"""Registers the room with Django."""

from django.apps import AppConfig


class Config(AppConfig):
    name = "taizhang.ledger.consistency"
