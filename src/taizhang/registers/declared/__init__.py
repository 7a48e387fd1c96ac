"""One file for each register (各本底账)."""

# As people read them: who there is, what they build, what they got, what they returned.
ORDER = ("enterprises", "tiers", "projects")
