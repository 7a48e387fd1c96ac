"""One reader per format (文件格式): txt, html, docx, pdf, xlsx, and the rooms that each of them is made of."""
