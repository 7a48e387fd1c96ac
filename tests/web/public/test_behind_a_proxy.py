"""Behind a proxy of our own (反向代理之后): the real server in between, and no database, which a wrong code never reaches."""

import http.client
import threading
from contextlib import contextmanager

import pytest

from taizhang.console.serve import largest_post, server_at

# From another thread this server is stopped by taking its socket away, which its loop then complains of.
pytestmark = pytest.mark.filterwarnings("ignore::pytest.PytestUnhandledThreadExceptionWarning")


@contextmanager
def serving():
    server = server_at("127.0.0.1", 0, 2)
    running = threading.Thread(target=server.run)
    running.start()
    try:
        yield server.effective_port
    finally:
        server.close()
        running.join(timeout=10)


def posted(port, address, length=9):
    line = http.client.HTTPConnection("127.0.0.1", port, timeout=30)
    line.putrequest("POST", "/public/receipt")
    for name, value in {
        "X-Forwarded-For": address,
        "Content-Length": str(length),
        "Content-Type": "application/x-www-form-urlencoded",
    }.items():
        line.putheader(name, value)
    line.endheaders(b"code=1234" if length == 9 else None)
    status = line.getresponse().status
    line.close()
    return status


@pytest.fixture
def one_each(settings, tmp_path):
    settings.POSTS_PER_ADDRESS_HOUR, settings.PUBLIC_DIR = 1, tmp_path


@pytest.mark.parametrize(("proxies", "second"), [(1, 422), (0, 429)])
def test_the_address_that_our_proxy_names_is_counted_and_no_other(settings, one_each, proxies, second):
    settings.TRUSTED_PROXIES = proxies
    with serving() as port:
        assert posted(port, "203.0.113.1") == 422
        assert posted(port, "203.0.113.2") == second
        assert posted(port, "203.0.113.1") == 429


def test_a_post_that_no_page_takes_is_refused_by_its_head(one_each):
    with serving() as port:
        assert posted(port, "203.0.113.1", largest_post() + 1) == 413
