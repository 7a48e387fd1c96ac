"""A round in the words of NIST (OSCAL): the plan of action and milestones that auditors' programs read."""

from taizhang.publishing.exports.oscal.dangling import dangling
from taizhang.publishing.exports.oscal.poam import poam_of

__all__ = ["dangling", "poam_of"]
