"""What a document says about itself (文件要素): kind, title, organization, round, dates, contacts."""

from taizhang.extraction.meta.gathering import meta_of

__all__ = ["meta_of"]
