"""What a value of the model says when a text does not read as one."""


class Unfit(ValueError):  # noqa: N818  # it completes a sentence: the text is unfit
    """A text that does not read as the value its field wants.

    Args:
        message: what is wrong, completing "FIELD …"; never empty.
        help: what to write instead.
        code: the rule that tells it, DOC006 unless said.
        meant: what was meant beyond doubt, where that is so.
    """

    def __init__(self, message: str, help: str, code: str = "DOC006", meant: str = "") -> None:  # noqa: A002
        super().__init__(message)
        self.message, self.help, self.code, self.meant = message, help, code, meant
