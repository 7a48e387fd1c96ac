"""T24: no telling goes into the machine itself, into a network that nobody named, or anywhere by a detour (防内网探测)."""

import ipaddress
import socket

import pytest
from bureau.webhooks.sink import sink

from taizhang.bureau.refusal import Refused
from taizhang.bureau.webhooks.reaching import innermost, target_of
from taizhang.bureau.webhooks.sending import NotTaken, send, target_or_trouble

# Every form in which the sink of this machine, or a place like it, can be named. {port} is that of the sink.
INSIDE = [
    "http://127.0.0.1:{port}/",
    "http://127.0.0.1.:{port}/",
    "http://127.1:{port}/",
    "http://127.0.1:{port}/",
    "http://127.255.255.254:{port}/",
    "http://2130706433:{port}/",
    "http://017700000001:{port}/",
    "http://0177.0.0.1:{port}/",
    "http://0177.0.0.01:{port}/",
    "http://0x7f000001:{port}/",
    "http://0x7f.0.0.1:{port}/",
    "http://0x7f.1:{port}/",
    "http://0:{port}/",
    "http://0.0.0.0:{port}/",
    "http://localhost:{port}/",
    "http://LOCALHOST:{port}/",
    "http://localhost.:{port}/",
    "http://[::1]:{port}/",
    "http://[0:0:0:0:0:0:0:1]:{port}/",
    "http://[::]:{port}/",
    "http://[::ffff:127.0.0.1]:{port}/",
    "http://[::ffff:7f00:1]:{port}/",
    "http://[::127.0.0.1]:{port}/",
    "http://[64:ff9b::127.0.0.1]:{port}/",
    "http://[2002:7f00:1::]:{port}/",
    "http://[fe80::1]:{port}/",
    "http://[fd00::1]:{port}/",
    "http://169.254.169.254/latest/meta-data/",
    "http://[::ffff:169.254.169.254]/",
    "http://100.100.100.200/latest/meta-data/",
    "http://100.64.0.1:{port}/",
    "http://10.0.0.1:{port}/",
    "http://172.16.0.1:{port}/",
    "http://192.168.1.1:{port}/",
    "http://198.18.0.1:{port}/",
    "http://224.0.0.1:{port}/",
    "http://240.0.0.1:{port}/",
    "http://255.255.255.255:{port}/",
    "file:///etc/passwd",
    "gopher://127.0.0.1:{port}/_x",
    "ftp://127.0.0.1:{port}/",
    "dict://127.0.0.1:{port}/",
    "http://user:secret@127.0.0.1:{port}/",
    "http://example.org@127.0.0.1:{port}/",
    "http://127.0.0.1:{port}\\@example.org/",
    "http://①②⑦.⓪.⓪.①:{port}/",
    "http://127。0。0。1:{port}/",
    "//127.0.0.1:{port}/",
    "http:127.0.0.1:{port}",
    "http://:{port}/",
    "http://127.0.0.1:{port}/\r\nHost: x",
    "http://127.0.0.1:99999/",
]


def test_there_are_forty_and_more():
    assert len(set(INSIDE)) >= 40


@pytest.mark.parametrize("allowed", [[], ["10.200.0.0/16", "gongwen.intranet"]], ids=["nothing", "others"])
def test_nothing_arrives_at_the_sink(settings, allowed):
    settings.WEBHOOK_HOSTS = allowed
    with sink() as there:
        for form in INSIDE:
            url = form.replace("{port}", str(there.port))
            with pytest.raises(NotTaken):
                send(target_or_trouble(url), b"{}", {})
        assert there.connections == 0


def test_the_sink_does_answer_where_it_was_named(settings):
    """The control: the same sending, once whoever runs the house has named the place."""
    with sink() as there:
        settings.WEBHOOK_HOSTS = [f"127.0.0.1:{there.port}"]
        assert send(target_or_trouble(there.address), b"{}", {}) == 200
        assert there.connections == 1


def test_what_was_named_is_not_a_neighbour_of_it(settings):
    settings.WEBHOOK_HOSTS = ["127.0.0.1:1", "127.0.0.0/8", "127.0.0.1"]
    with sink() as there:
        with pytest.raises(NotTaken):
            send(target_or_trouble(there.address), b"{}", {})
        assert there.connections == 0


def resolver(*answers):
    """A resolver that says something else each time it is asked."""
    left = list(answers)

    def asked(_host, port, **_more):
        return [(socket.AF_INET, socket.SOCK_STREAM, 6, "", (left.pop(0), port))]

    return asked


def test_a_name_that_leads_inside_is_refused(monkeypatch):
    monkeypatch.setattr("taizhang.bureau.webhooks.reaching.socket.getaddrinfo", resolver("127.0.0.1"))
    with pytest.raises(Refused, match="没有列入允许的地址"):
        target_of("https://rebind.example.org/")


def test_one_inner_address_among_several_is_enough_to_refuse(monkeypatch):
    both = [(socket.AF_INET, 1, 6, "", ("93.184.216.34", 80)), (socket.AF_INET, 1, 6, "", ("10.0.0.1", 80))]
    monkeypatch.setattr("taizhang.bureau.webhooks.reaching.socket.getaddrinfo", lambda *_a, **_k: both)
    with pytest.raises(Refused):
        target_of("http://both.example.org/")


def test_a_name_that_changes_its_mind_is_asked_once_and_the_first_answer_counts(monkeypatch):
    """DNS rebinding: what was looked at is what is connected to."""
    changing = resolver("93.184.216.34", "127.0.0.1")
    monkeypatch.setattr("taizhang.bureau.webhooks.reaching.socket.getaddrinfo", changing)
    target = target_of("http://rebind.example.org/")
    gone_to = []
    monkeypatch.setattr(
        "taizhang.bureau.webhooks.sending.socket.create_connection",
        lambda place, **_more: gone_to.append(place) or (_ for _ in ()).throw(OSError("no network")),
    )
    with pytest.raises(NotTaken):
        send(target, b"{}", {})
    assert gone_to == [("93.184.216.34", 80)]


def test_a_redirect_leads_nowhere(settings):
    with sink() as inner, sink() as outer:
        settings.WEBHOOK_HOSTS = [f"127.0.0.1:{outer.port}"]
        outer.answers, outer.headers = [302], {"Location": inner.address}
        with pytest.raises(NotTaken, match="不跟随"):
            send(target_or_trouble(outer.address), b"{}", {})
        assert (outer.connections, inner.connections) == (1, 0)


def test_an_intranet_that_was_named_may_be_reached(settings):
    settings.WEBHOOK_HOSTS = ["10.1.0.0/16"]
    assert target_of("http://10.1.2.3/hook").address == "10.1.2.3"
    with pytest.raises(Refused):
        target_of("http://10.2.0.1/hook")


def test_the_metadata_of_a_cloud_is_reached_by_no_name(settings):
    settings.WEBHOOK_HOSTS = ["169.254.0.0/16", "169.254.169.254", "0.0.0.0/0"]
    with pytest.raises(Refused):
        target_of("http://169.254.169.254/")


def test_an_address_in_the_open_is_what_it_is():
    assert target_of("https://93.184.216.34:8443/a?b=c").path == "/a?b=c"
    assert innermost(ipaddress.ip_address("2001:4860:4860::8888")).version == 6
