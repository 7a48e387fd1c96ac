"""A real directory on this machine (slapd), with people, a reader, and a certificate of an authority of its own (目录)."""

import datetime
import ipaddress
import shutil
import socket
import subprocess
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.x509.oid import NameOID
from machinery import need

from workshop.machine import DIRECTORY

BASE, READER, READS = "dc=qinghe,dc=gov,dc=cn", "cn=reader,dc=qinghe,dc=gov,dc=cn", "reads-names-only"
PEOPLE = {"zhou": "Hu-shan-88!", "stranger": "Hu-shan-99!", "audit": "Hu-shan-77!"}
CONFIG = """include /etc/ldap/schema/core.schema
include /etc/ldap/schema/cosine.schema
include /etc/ldap/schema/inetorgperson.schema
modulepath /usr/lib/ldap
moduleload back_mdb
pidfile {folder}/slapd.pid
TLSCACertificateFile {folder}/authority.pem
TLSCertificateFile {folder}/server.pem
TLSCertificateKeyFile {folder}/server.key
database mdb
suffix "{base}"
rootdn "cn=root,{base}"
directory {folder}/data
access to attrs=userPassword by anonymous auth by * none
access to * by dn.exact="{reader}" read by * none
"""


@dataclass(frozen=True)
class Directory:
    plain: str
    tls: str
    authority: str
    people: dict[str, str]


def entries() -> str:
    said = [f"dn: {BASE}\nobjectClass: dcObject\nobjectClass: organization\no: Qinghe\ndc: qinghe\n"]
    said.append(f"dn: {READER}\nobjectClass: person\ncn: reader\nsn: reader\nuserPassword: {READS}\n")
    for name, password in PEOPLE.items():
        said.append(_person(f"uid={name},{BASE}", name, password))
    for branch in ("east", "west"):
        said.append(f"dn: ou={branch},{BASE}\nobjectClass: organizationalUnit\nou: {branch}\n")
        said.append(_person(f"uid=twice,ou={branch},{BASE}", "twice", "Hu-shan-66!"))
    return "\n".join(said)


def _person(dn: str, name: str, password: str) -> str:
    return f"dn: {dn}\nobjectClass: inetOrgPerson\nuid: {name}\ncn: {name}\nsn: {name}\nuserPassword: {password}\n"


@contextmanager
def directory(folder: Path) -> Iterator[Directory]:
    """``plain`` speaks StartTLS, ``tls`` TLS from the first byte."""
    program = need(DIRECTORY)
    (folder / "data").mkdir()
    certificates(folder)
    config = folder / "slapd.conf"
    config.write_text(CONFIG.format(folder=folder, base=BASE, reader=READER))
    filler = shutil.which("slapadd", path="/usr/sbin:/usr/bin") or "slapadd"
    subprocess.run([filler, "-q", "-f", config], input=entries(), text=True, check=True, capture_output=True)
    plain, tls = free_port(), free_port()
    listening = f"ldap://127.0.0.1:{plain} ldaps://127.0.0.1:{tls}"
    with subprocess.Popen(
        [program, "-f", config, "-h", listening, "-d", "0"], stderr=subprocess.DEVNULL
    ) as server:
        try:
            _wait_for(plain, server)
            yield Directory(
                f"ldap://127.0.0.1:{plain}", f"ldaps://127.0.0.1:{tls}", str(folder / "authority.pem"), PEOPLE
            )
        finally:
            server.terminate()


def _wait_for(port: int, server: subprocess.Popen[bytes]) -> None:
    until = time.monotonic() + 20
    while time.monotonic() < until and server.poll() is None:
        try:
            socket.create_connection(("127.0.0.1", port), timeout=1).close()
            return
        except OSError:
            time.sleep(0.05)
    raise AssertionError("slapd did not answer")


def free_port() -> int:
    with socket.socket() as one:
        one.bind(("127.0.0.1", 0))
        return int(one.getsockname()[1])


def certificates(folder: Path, *, address: str = "127.0.0.1") -> None:
    """An authority and a server that it vouches for, at ``address`` and nowhere else."""
    now = datetime.datetime.now(datetime.UTC)
    root, key = ec.generate_private_key(ec.SECP256R1()), ec.generate_private_key(ec.SECP256R1())
    issuer = x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, "authority of a test")])

    def signed(name: x509.Name, public: ec.EllipticCurvePublicKey, extension: x509.ExtensionType) -> bytes:
        made = x509.CertificateBuilder().subject_name(name).issuer_name(issuer).public_key(public)
        made = made.serial_number(x509.random_serial_number()).not_valid_before(now - datetime.timedelta(1))
        made = made.not_valid_after(now + datetime.timedelta(2)).add_extension(extension, critical=False)
        return made.sign(root, hashes.SHA256()).public_bytes(serialization.Encoding.PEM)

    server = x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, "directory")])
    names = x509.SubjectAlternativeName([x509.IPAddress(ipaddress.ip_address(address))])
    own = x509.BasicConstraints(ca=True, path_length=None)
    (folder / "authority.pem").write_bytes(signed(issuer, root.public_key(), own))
    (folder / "server.pem").write_bytes(signed(server, key.public_key(), names))
    (folder / "server.key").write_bytes(
        key.private_bytes(
            serialization.Encoding.PEM, serialization.PrivateFormat.PKCS8, serialization.NoEncryption()
        )
    )
