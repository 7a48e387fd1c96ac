"""How the house says no (婉拒): one sentence that tells a person what to do."""


class Refused(Exception):
    """The rules do not allow this now. The message is shown to the person as it is."""


class Stale(Refused):
    """What the person looked at has changed meanwhile; nothing was written."""
