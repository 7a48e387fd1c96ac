"""A clock that tests move, and browsers that sign in at its time (钟)."""

from datetime import datetime, timedelta

import time_machine
from django.test import Client

import cast

ELSEWHERE = "10.9.8.7"


class Clock:
    """Begins at noon of the day of the cast."""

    def __init__(self, traveller: time_machine.Traveller) -> None:
        self.traveller = traveller
        self.moment = cast.NOON

    def moves(self, **by: float) -> datetime:
        self.moment += timedelta(**by)
        self.traveller.move_to(self.moment, tick=False)
        return self.moment


def try_to_enter(username: str, password: str = cast.PASSWORD, *, at: str = ELSEWHERE, client=None):
    """The answer of the sign-in page."""
    browser = client or Client()
    told = {"username": username, "password": password}
    return browser.post("/sign-in", told, REMOTE_ADDR=at)


def entered(username: str, password: str = cast.PASSWORD) -> Client:
    client = Client()
    answer = try_to_enter(username, password, client=client)
    assert answer.status_code == 303, answer.content.decode()
    return client
