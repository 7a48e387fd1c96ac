"""Where a telling may go (可达地址): no way from here into the machine itself or into networks that nobody named.

The name is resolved once and the connection goes to the very address that was looked at; redirects are not followed.
"""

import ipaddress
import re
import socket
from collections.abc import Collection
from dataclasses import dataclass
from urllib.parse import SplitResult, urlsplit

from django.conf import settings
from django.utils.translation import gettext as _

from taizhang.bureau.refusal import Refused

Address = ipaddress.IPv4Address | ipaddress.IPv6Address
PORTS = {"http": 80, "https": 443}
# A name of letters, figures and hyphens with a letter in its last part: 127.1, 0x7f.1 and 2130706433 are none.
NAME = re.compile(
    r"(?:[a-z0-9_](?:[a-z0-9_-]{0,61}[a-z0-9])?\.){0,10}[a-z](?:[a-z0-9-]{0,61}[a-z0-9])?", re.IGNORECASE
)
# IPv4 inside IPv6 other than ::ffff:, whose ends are looked at for themselves (RFC 6052, 3056, 4380).
NAT64, SIXTOFOUR, TEREDO = (ipaddress.IPv6Network(one) for one in ("64:ff9b::/96", "2002::/16", "2001::/32"))
LINK_LOCAL = (ipaddress.IPv4Network("169.254.0.0/16"), ipaddress.IPv6Network("fe80::/10"))


@dataclass(frozen=True)
class Target:
    """``address`` is where the connection goes, ``host`` what it is called."""

    scheme: str
    host: str
    port: int
    address: str
    path: str


def target_of(url: str) -> Target:
    """Raises Refused with the sentence that says why not. Asks the resolver once."""
    parts = checked(url)
    host, port = (parts.hostname or "").rstrip("."), parts.port or PORTS[parts.scheme]
    found = addresses_of(host, port)
    for one in found:
        if not may_reach(host, port, one):
            raise Refused(
                _("“%(host)s”在本机或内部网络里（%(address)s），没有列入允许的地址")
                % {"host": host, "address": one}
            )
    path = parts.path or "/"
    return Target(parts.scheme, host, port, str(found[0]), f"{path}?{parts.query}" if parts.query else path)


def checked(url: str) -> SplitResult:
    """What can be said of an address without asking anybody."""
    try:
        parts = urlsplit(url)
        host, _port = (parts.hostname or "").rstrip("."), parts.port
    except ValueError as error:
        raise Refused(_("推送地址写得不对")) from error
    if parts.scheme not in PORTS or not host or re.search(r"[\s\\\x00-\x20\x7f-\U0010ffff]", url):
        raise Refused(_("推送地址要以 http:// 或 https:// 开头，不含空格和中文"))
    if parts.username is not None or parts.password is not None:
        raise Refused(_("推送地址里不要写账号和密码"))
    if literal(host) is None and NAME.fullmatch(host) is None:
        raise Refused(_("推送地址的主机名写得不对"))
    return parts


def literal(host: str) -> Address | None:
    try:
        return ipaddress.ip_address(host)
    except ValueError:
        return None


def addresses_of(host: str, port: int) -> list[Address]:
    try:
        found = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)
    except (OSError, UnicodeError) as error:
        raise Refused(_("找不到主机“%(host)s”") % {"host": host}) from error
    return [ipaddress.ip_address(str(one[4][0]).partition("%")[0]) for one in found]


def may_reach(host: str, port: int, address: Address) -> bool:
    """Out in the open, or named by whoever runs the house; the machine itself only where it is named with its port."""
    inner = innermost(address)
    if (
        inner.is_unspecified
        or inner.is_multicast
        or any(inner in net for net in LINK_LOCAL if net.version == inner.version)
    ):
        return False
    allowed: Collection[str] = settings.WEBHOOK_HOSTS
    if inner.is_loopback:
        return f"{inner}:{port}" in allowed or f"[{inner}]:{port}" in allowed
    if inner.is_global:
        return True
    return host in allowed or f"{host}:{port}" in allowed or any(_holds(net, inner) for net in allowed)


def innermost(address: Address) -> Address:
    """The IPv4 address that an IPv6 one stands for."""
    if isinstance(address, ipaddress.IPv4Address):
        return address
    if address.ipv4_mapped is not None:
        return address.ipv4_mapped
    whole = int(address)
    if address in NAT64 or (whole >> 32 == 0 and whole > 1):
        return ipaddress.IPv4Address(whole & 0xFFFFFFFF)
    if address in SIXTOFOUR:
        return ipaddress.IPv4Address((whole >> 80) & 0xFFFFFFFF)
    if address in TEREDO:
        return ipaddress.IPv4Address(~whole & 0xFFFFFFFF)
    return address


def _holds(network: str, address: Address) -> bool:
    try:
        return "/" in network and address in ipaddress.ip_network(network)
    except ValueError:
        return False
