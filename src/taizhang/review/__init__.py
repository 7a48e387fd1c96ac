"""What is wrong with an official text (审核): rules over a document and its figures. Pure: same input, same findings."""

from taizhang.review.diagnostic import Diagnostic, Fix, Severity
from taizhang.review.engine import Report, review
from taizhang.review.profiles import Profile, profile_for
from taizhang.review.waivers import Waiver

__all__ = ["Diagnostic", "Fix", "Profile", "Report", "Severity", "Waiver", "profile_for", "review"]
