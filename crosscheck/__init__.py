"""Find where news sources disagree on facts that can be checked, and prove it with the words themselves."""

__version__ = "0.1.0"
