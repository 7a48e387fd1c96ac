"""Findings and measures out of running text (正文抽取): bulletins, feedback, audit reports, plans, notices."""
