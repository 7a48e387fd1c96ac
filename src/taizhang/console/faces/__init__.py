"""The forms in which ``taizhang check`` answers (输出格式): for people, programs, editors and browsers."""
