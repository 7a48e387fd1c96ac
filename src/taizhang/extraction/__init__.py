"""Findings, measures and dates out of a located tree (抽取). Pure: same document, same proposal."""
