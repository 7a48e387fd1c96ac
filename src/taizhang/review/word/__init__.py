"""Writing into Word files (写入 Word): marks and mends in a file that somebody else made, or in one made of a text."""
