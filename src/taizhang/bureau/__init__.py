"""Who, and what happened (单位、人员、文件、留痕)."""
