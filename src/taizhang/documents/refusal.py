"""Why a file was not read, as one sentence for the person who handed it in."""


class Unreadable(Exception):
    """The file cannot be read.

    ``code`` is a stable word for programs; ``template`` is the Chinese sentence with ``{named}`` places, so that
    whoever shows it can translate it first; ``params`` fill the places.
    """

    def __init__(self, code: str, template: str, **params: object) -> None:
        self.code, self.template, self.params = code, template, params
        super().__init__(template.format(**params))
