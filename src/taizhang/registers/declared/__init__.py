"""One file for each register (各本底账)."""

# As people read them: who there is, what they build, what they are given, what they return.
ORDER = (
    "enterprises",
    "tiers",
    "pools",
    "criteria",
    "contracts",
    "projects",
    "stages",
    "steps",
    "bands",
    "outputs",
    "research",
    "payments",
    "assistance",
    "platforms",
    "partnerships",
    "applications",
    "postings",
    "surveys",
)
