"""The line to a directory: what is not encrypted, not vouched for, late or not LDAP is no answer."""

import socket
import ssl
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager

import pytest
from web.accounts.directories import BASE, certificates

from taizhang.bureau.credentials.outside.answers import NotProved
from taizhang.bureau.credentials.outside.directory import line as lines
from taizhang.bureau.credentials.outside.directory.messages import bind
from taizhang.bureau.credentials.outside.directory.signing import vouched

# Answers to the first request: of a bind and of StartTLS, that all is well; and one that says so to nobody.
BOUND = bytes.fromhex("300c02010161070a010004000400")
STARTED = bytes.fromhex("300c02010178070a010004000400")
TO_NOBODY = bytes.fromhex("300c02010061070a010004000400")
REFERRAL = bytes.fromhex("300c02010161070a010a04000400")


@contextmanager
def answering(talk: Callable[[socket.socket], None]) -> Iterator[str]:
    """One that answers whatever it likes, to one caller."""
    with socket.create_server(("127.0.0.1", 0)) as server:

        def serve() -> None:
            caller, _address = server.accept()
            with caller:
                caller.settimeout(5)
                try:
                    talk(caller)
                except OSError:
                    return

        threading.Thread(target=serve, daemon=True).start()
        yield f"ldap://127.0.0.1:{server.getsockname()[1]}"


@pytest.fixture
def alone(settings):
    settings.LDAP_BASE = BASE
    return settings


def said_to(told: bytes, settings) -> list[bytes]:
    """What a liar hears that answers the first request with ``told``."""
    heard: list[bytes] = []

    def talk(caller: socket.socket) -> None:
        heard.append(caller.recv(4096))
        caller.sendall(told)
        caller.shutdown(socket.SHUT_WR)
        while part := caller.recv(4096):
            heard.append(part)

    with answering(talk) as settings.LDAP_SERVER, pytest.raises(NotProved):
        vouched("zhou", "Hu-shan-88!")
    return heard


def test_no_password_is_said_before_the_line_is_encrypted(alone):
    for told in (STARTED, STARTED + BOUND, REFERRAL, BOUND):
        assert not any(b"Hu-shan" in part for part in said_to(told, alone))


def test_plain_lines_lead_to_this_machine_alone(alone):
    alone.LDAP_PLAIN = True
    plain = lines.Line(socket.socket(), 0)
    for host in ("10.0.0.1", "dc.example", "127.0.0.1.example"):
        with pytest.raises(NotProved, match="in time"):
            # Another machine is asked for StartTLS, for which there is no time on this line.
            lines._upgraded(plain, host)
    assert lines._upgraded(plain, "127.0.0.1") is plain


@pytest.mark.parametrize(
    "told", [TO_NOBODY, REFERRAL, b"HTTP/1.1 200 OK\r\n\r\n", b"\x30\x84\xff\xff\xff\xff", b"\x30\x05", b""]
)
def test_what_is_no_answer_to_the_question_is_none(alone, told):
    alone.LDAP_PLAIN = True
    said_to(told, alone)


def test_whoever_says_nothing_or_goes_on_for_ever_is_not_waited_for(alone):
    def silent(caller: socket.socket) -> None:
        caller.recv(4096)
        caller.recv(4096)

    def slow(caller: socket.socket) -> None:
        """Each byte comes in time, the whole never."""
        for byte in BOUND * 10:
            caller.sendall(bytes((byte,)))
            threading.Event().wait(0.1)

    def twice(server: str) -> None:
        with lines.line(server, seconds=0.3) as asking:
            next(asking.ask(bind("", "")))
            next(asking.ask(bind("", "")))

    alone.LDAP_PLAIN = True
    for talk in (silent, slow):
        with answering(talk) as server, pytest.raises(NotProved, match=r"time|timed out"):
            twice(server)


@pytest.mark.parametrize("wrong", ["authority", "address"])
def test_a_certificate_of_somebody_else_is_none(alone, tmp_path, wrong):
    ours, theirs = tmp_path / "ours", tmp_path / "theirs"
    for folder, address in (
        (ours, "127.0.0.1"),
        (theirs, "127.0.0.1" if wrong == "authority" else "127.0.0.9"),
    ):
        folder.mkdir()
        certificates(folder, address=address)
    alone.LDAP_CA = str((ours if wrong == "authority" else theirs) / "authority.pem")
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(theirs / "server.pem", theirs / "server.key")

    def talk(caller: socket.socket) -> None:
        caller.recv(4096)
        caller.sendall(STARTED)
        with context.wrap_socket(caller, server_side=True) as end:
            end.recv(4096)

    with answering(talk) as alone.LDAP_SERVER, pytest.raises(NotProved, match="CERTIFICATE_VERIFY_FAILED"):
        vouched("zhou", "Hu-shan-88!")


@pytest.mark.parametrize("address", ["http://dc", "dc.example", "ldaps://", "ldap:dc", "ldapi:///run/ldap"])
def test_an_address_that_is_none_of_a_directory_is_refused(alone, address):
    alone.LDAP_SERVER = address
    with pytest.raises(NotProved, match="no address"):
        vouched("zhou", "Hu-shan-88!")


def test_a_name_without_a_password_is_never_written():
    with pytest.raises(NotProved):
        bind("uid=zhou,dc=qinghe", "")
