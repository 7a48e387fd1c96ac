"""What a file must be before any reader touches it (守门): packages, markup and PDF within Limits."""

from taizhang.documents.guard.package import Package, open_package

__all__ = ["Package", "open_package"]
