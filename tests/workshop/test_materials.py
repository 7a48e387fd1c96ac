"""The bill of materials names everything that is locked, always alike, and says under which licence it is."""

from workshop.machine import ROOT
from workshop.materials import LOCK, bill, components

TWO = """
alpha[speed]==1.2 ; sys_platform == 'linux' \\
    --hash=sha256:{a} \\
    --hash=sha256:{b}
    # via taizhang
Beta_Two==3.0 \\
    --hash=sha256:{c}
"""


def test_everything_that_is_locked_is_in_the_bill_with_its_digests():
    said = bill()
    locked = (ROOT / LOCK).read_text("utf-8")
    assert (said["bomFormat"], said["specVersion"]) == ("CycloneDX", "1.6")
    assert (
        len(said["components"])
        == sum("==" in line and line[0].isalnum() for line in locked.splitlines())
        > 30
    )
    assert sum(len(one["hashes"]) for one in said["components"]) == locked.count("--hash=sha256:")
    assert all(one["hashes"] for one in said["components"])


def test_nearly_everything_says_its_licence():
    said = bill()["components"]
    assert len([one for one in said if one["licenses"]]) >= 0.9 * len(said)


def test_it_is_always_the_same():
    assert bill() == bill()


def test_names_are_written_as_scanners_write_them():
    digests = {key: key * 64 for key in "abc"}
    alpha, beta = components(TWO.format(**digests))
    assert (alpha["purl"], len(alpha["hashes"])) == ("pkg:pypi/alpha@1.2", 2)
    assert (beta["purl"], [one["content"] for one in beta["hashes"]]) == ("pkg:pypi/beta-two@3.0", ["c" * 64])
