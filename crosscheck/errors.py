"""The errors a user can meet. Each names the place, the fault and the next step."""

from __future__ import annotations


class CrosscheckError(Exception):
    """
    Base of every error that crosscheck raises on purpose.

    `where` names the file (with a line when one is known) or the option, `fault` says what is wrong in one
    sentence, `advice` says what to do next. `str(error)` is the one line a user reads.
    """

    def __init__(self, where: str, fault: str, advice: str = "") -> None:
        self.where = where
        self.fault = fault
        self.advice = advice
        super().__init__(f"{where}: {fault}" + (f" {advice}" if advice else ""))


class InputError(CrosscheckError):
    """An article, case or draft that cannot be read: missing, empty, binary, wrong encoding, too large."""


class ConfigError(CrosscheckError):
    """A case.toml, decisions.toml or option that is malformed or names something that does not exist."""


class OutputError(CrosscheckError):
    """A report or cache that cannot be written; what was there before is untouched."""


class ModelError(CrosscheckError):
    """A sentence model that is absent, of the wrong shape, or whose weights fail their checksum."""
