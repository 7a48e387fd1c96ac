"""What a column of the record may be given by whoever owns the database (改动的值)."""

LATER = "2031-01-01 00:00:00+00:00"
# What a column may be given: something that could have stood there, and something that never could.
ENTRY = {
    "stream": ["findings.finding:999", 7, b"\xff"],
    "number": [900, "x", -4],
    "event": ["writeoffs.Revoked", 5, b"\xff"],
    "body": [b"{}", b"[]", b"\xff", "{}", 5, b'{"subject":[],"state":1}', b"[" * 100_000],
    "previous": ["0" * 64, "x", 5],
    "digest": ["f" * 64, "x", 5],
    "actor_id": ["other"],
    "principal_id": ["other", "x"],
    "at": [LATER, "2031-13-45 00:00:00", "x", 5, b"\xff"],
}
SEAL = {
    "size": [900, "x", -4],
    "root": ["f" * 64, "x", 5],
    "peaks": ['["00"]', "x", "5", "[5]"],
    "note": ["x", "", 5, b"\xff"],
    "sm_root": ["", "f" * 64, "x", 5],
    "sm_peaks": ['["00"]', "x", "5", "[5]"],
    "sm_note": ["x", "", 5, b"\xff"],
    "sealed_at": [LATER, "x", 5],
}
LEAF = {
    "index": [900, "x"],
    "entry_id": ["other"],
    "unit": [900, 0, None, "x"],
    "unit_seq": [900, 1, None, "x"],
    "shown": ["f" * 64, "x", 5],
}
