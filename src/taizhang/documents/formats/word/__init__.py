"""The rooms of a Word document (Word 文档): styles, automatic numbers, lines, tables, stories."""
