"""SM3, Ed25519 and SM2 without any library say what the standards and the libraries say."""

import pytest
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
from hypothesis import given, settings
from hypothesis import strategies as st

from taizhang.proof.edwards import ed25519_holds
from taizhang.proof.sm2 import sm2_holds
from taizhang.proof.sm3 import sm3

# GB/T 32905-2016, A.1 and A.2.
DIGESTS = [
    (b"abc", "66c7f0f462eeedd9d1f2d46bdc10e4e24167c4875cf2f7a2297da02b8f4ba8e0"),
    (b"abcd" * 16, "debe9ff92275b8a138604889c18e5a4d6fdb70e5387e5765293dcba39c0c5732"),
]
# RFC 8032, 7.1: public key, message, signature.
EDWARDS = [
    (
        "d75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a",
        "",
        "e5564300c360ac729086e2cc806e828a84877f1eb8e5d974d873e065224901555fb8821590a33bacc61e39701cf9b46b"
        "d25bf5f0595bbe24655141438e7a100b",
    ),
    (
        "3d4017c3e843895a92b70aa74d1b7ebc9c982ccf2ec4968cc0cd55f12af4660c",
        "72",
        "92a009a9f0d4cab8720e820b5f642540a2b27b5416503f8fb3762223ebdb69da085ac1e43e15996e458f3613d0f11d8c"
        "387b2eaeb4302aeeb00d291612bb0c00",
    ),
    (
        "fc51cd8e6218a1a38da47ed00230f0580816ed13ba3303ac5deb911548908025",
        "af82",
        "6291d657deec24024827e69c3abe01a30ce548a284743a445e3680d7db5ac3ac18ff9b538d16f290ae67f760984dc659"
        "4a7c15e9716ed28dc027beceea1ec40a",
    ),
]
# GM/T 0003.5-2012, A.2: public key, r, s over "message digest".
SM2_KEY = bytes.fromhex(
    "0409f9df311e5421a150dd7d161e4bc5c672179fad1833fc076bb08ff356f35020"
    "ccea490ce26775a52dc6ea718cc1aa600aed05fbf35e084a6632f6072da9ad13"
)
SM2_SIGNATURE = bytes.fromhex(
    "f5a03b0648d2c4630eeac513e1bb81a15944da3827d5b74143ac7eaceee720b3"
    "b1b6aa29df212fd8763182bc0d421ca1bb9038fd1f7f42d4840b69c485bbc1aa"
)


@pytest.mark.parametrize(("data", "digest"), DIGESTS)
def test_sm3_gives_the_digests_of_the_standard(data, digest):
    assert sm3(data).hex() == digest


@given(st.binary(max_size=200))
def test_sm3_gives_what_the_library_gives(data):
    from taizhang.proof.hashing import SM3

    assert sm3(data) == SM3.of(data)


@pytest.mark.parametrize(("public", "text", "signature"), EDWARDS)
def test_the_published_signatures_hold_and_hold_for_nothing_else(public, text, signature):
    key, said, made = (bytes.fromhex(one) for one in (public, text, signature))
    assert ed25519_holds(key, said, made)
    assert not ed25519_holds(key, said + b"x", made)


@given(st.binary(min_size=32, max_size=32), st.binary(max_size=80), st.integers(0, 511))
@settings(max_examples=40, deadline=None)
def test_what_the_library_signed_holds_and_no_flipped_bit_does(seed, text, bit):
    key = Ed25519PrivateKey.from_private_bytes(seed)
    public, made = key.public_key().public_bytes_raw(), key.sign(text)
    assert ed25519_holds(public, text, made)
    spoiled = bytearray(made)
    spoiled[bit // 8] ^= 1 << bit % 8
    assert not ed25519_holds(public, text, bytes(spoiled))


@pytest.mark.parametrize(
    ("public", "signature"),
    [(b"", b""), (bytes(32), bytes(64)), (b"\xff" * 32, bytes(64)), (bytes(31), bytes(64))],
)
def test_what_is_no_key_or_no_signature_does_not_hold(public, signature):
    assert not ed25519_holds(public, b"text", signature)
    assert not sm2_holds(public, b"text", signature)


def test_the_published_sm2_signature_holds_and_no_altered_one_does():
    assert sm2_holds(SM2_KEY, b"message digest", SM2_SIGNATURE)
    for place in range(64):
        spoiled = bytearray(SM2_SIGNATURE)
        spoiled[place] ^= 1
        assert not sm2_holds(SM2_KEY, b"message digest", bytes(spoiled))
    assert not sm2_holds(SM2_KEY, b"message digest ", SM2_SIGNATURE)
    assert not sm2_holds(SM2_KEY[:-1] + b"\x14", b"message digest", SM2_SIGNATURE)
