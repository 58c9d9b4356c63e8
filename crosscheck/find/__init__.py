"""Finding: an article becomes claims, each with its value, its words and what it is about."""

from crosscheck.find.scan import find_claims

__all__ = ["find_claims"]
