"""A PostgreSQL server of one's own for one test run: made in a temporary folder, gone afterwards."""

import os
import pwd
import secrets
import shutil
import signal
import socket
import subprocess
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

# Nothing of a test run needs to survive a power cut.
SETTINGS = {
    "fsync": "off",
    "synchronous_commit": "off",
    "full_page_writes": "off",
    # A table of ten rows is not worth compiling a query for.
    "jit": "off",
    "max_connections": "60",
    "listen_addresses": "127.0.0.1",
    "log_min_messages": "warning",
}
START_SECONDS_MAX = 30


class NotStarted(Exception):
    """The server did not come up; the message is its own log."""


@contextmanager
def throwaway_server(initdb: str) -> Iterator[str]:
    """Yields a DATABASE_URL; the server is stopped and its folder removed on the way out."""
    folder = Path(tempfile.mkdtemp(prefix="taizhang-pg-"))
    owner = _owner()
    owner.own(folder)
    try:
        password = secrets.token_urlsafe(18)
        _create(initdb, folder, password, owner)
        port = _free_port()
        server = _start(Path(initdb).with_name("postgres"), folder, port, owner)
        try:
            _wait(server, folder, port)
            yield f"postgres://taizhang:{password}@127.0.0.1:{port}/postgres"
        finally:
            _stop(server)
    finally:
        shutil.rmtree(folder, ignore_errors=True)


@dataclass(frozen=True)
class Owner:
    """Whom the server runs as; all None for ourselves."""

    user: int | None = None
    group: int | None = None
    extra_groups: tuple[int, ...] | None = None

    def own(self, path: Path) -> None:
        if self.user is not None and self.group is not None:
            os.chown(path, self.user, self.group)


def _owner() -> Owner:
    """PostgreSQL refuses to run as root, so root lends the server another user."""
    if os.geteuid() != 0:
        return Owner()
    known = {user.pw_name: user for user in pwd.getpwall()}
    lent = known.get("postgres") or known["nobody"]
    return Owner(lent.pw_uid, lent.pw_gid, ())


def _create(initdb: str, folder: Path, password: str, owner: Owner) -> None:
    secret = folder / "password"
    secret.touch(mode=0o600)
    secret.write_text(password)
    owner.own(secret)
    command: list[str | Path] = [initdb, "-D", folder / "data", "-U", "taizhang", "-A", "scram-sha-256"]
    command += ["--pwfile", secret, "-E", "UTF8", "--locale=C.UTF-8", "--no-sync"]
    made = subprocess.run(
        command,
        capture_output=True,
        text=True,
        cwd=folder,
        check=False,
        user=owner.user,
        group=owner.group,
        extra_groups=owner.extra_groups,
    )
    if made.returncode:
        raise NotStarted(made.stderr.strip())


def _free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port: int = probe.getsockname()[1]
        return port


def _start(postgres: Path, folder: Path, port: int, owner: Owner) -> subprocess.Popen[bytes]:
    command: list[str | Path] = [postgres, "-D", folder / "data", "-k", folder, "-p", str(port)]
    for name, value in SETTINGS.items():
        command += ["-c", f"{name}={value}"]
    with (folder / "log").open("wb") as log:
        # Its own session: Ctrl-C goes to the test run, which then stops the server in order.
        return subprocess.Popen(
            command,
            stdin=subprocess.DEVNULL,
            stdout=log,
            stderr=log,
            cwd=folder,
            start_new_session=True,
            user=owner.user,
            group=owner.group,
            extra_groups=owner.extra_groups,
        )


def _wait(server: subprocess.Popen[bytes], folder: Path, port: int) -> None:
    """Until the server accepts connections: it writes "ready" into its pid file."""
    pid_file = folder / "data" / "postmaster.pid"
    deadline = time.monotonic() + START_SECONDS_MAX
    while time.monotonic() < deadline and server.poll() is None:
        if pid_file.exists() and pid_file.read_text().rstrip().endswith("ready"):
            return
        time.sleep(0.05)
    raise NotStarted((folder / "log").read_text()[-2000:] or f"no answer on port {port}")


def _stop(server: subprocess.Popen[bytes]) -> None:
    for message in (signal.SIGINT, signal.SIGQUIT, signal.SIGKILL):
        if server.poll() is None:
            server.send_signal(message)
        try:
            server.wait(timeout=10)
        except subprocess.TimeoutExpired:
            continue
        return
