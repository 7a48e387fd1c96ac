"""The rooms of a PDF (版式文件): rows of a page, running heads, columns, ruled tables, paragraphs."""
