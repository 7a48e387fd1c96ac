"""Findings, measures and dates out of a located tree (抽取). Pure: same document, same proposal."""

from taizhang.extraction.dates import dates

__all__ = ["dates"]
