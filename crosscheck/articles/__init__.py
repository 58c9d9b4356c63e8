"""Files into articles: one module an input format, each with the way back from every word to its source."""

from crosscheck.articles.cases import Case, collect, joined, load_case, read_file

__all__ = ["Case", "collect", "joined", "load_case", "read_file"]
