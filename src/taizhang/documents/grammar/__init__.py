"""The grammar of official prose (公文语法): widths, numerals, labels, quotes, sentences, markers, nesting. Pure."""
