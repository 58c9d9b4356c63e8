"""Files as text: what may be opened, how large it may be, and how its bytes become characters."""

from __future__ import annotations

import codecs
import re
import stat
from dataclasses import dataclass
from pathlib import Path

from crosscheck.errors import InputError

BREAK = re.compile(r"\r\n|\r|\n")
_CONTROL = re.compile("[\x00-\x08\x0e-\x1a\x1c-\x1f]")
_CONTROL_SHARE = 0.02
"""Above this share of control characters a file is no text; a stray one is let pass."""
_FORMATS = (
    (b"%PDF", "a PDF"),
    (b"PK\x03\x04", "a Word or other zipped document"),
    (b"\xd0\xcf\x11\xe0", "an old Word document"),
    (b"{\\rtf", "a rich-text document"),
    (b"\x89PNG", "a PNG image"),
    (b"\xff\xd8\xff", "a JPEG image"),
    (b"GIF8", "a GIF image"),
    (b"\x1f\x8b", "a gzip archive"),
)
_CHARSET = re.compile(rb"<meta[^>]{0,200}?charset\s{0,9}=\s{0,9}[\"']?([A-Za-z0-9_\-]{1,40})", re.IGNORECASE)
_CHARSET_WINDOW = 4096


@dataclass(frozen=True, slots=True, kw_only=True)
class Source:
    """
    A file's characters as stored, without its byte order mark.

    `name` is the path as the user or the case gave it; every message and every `Location` carries it. Offset 0 is
    the first character after the byte order mark; `line_starts` are the offsets at which lines begin, a line
    ending in CR LF, LF or CR.
    """

    name: str
    stem: str
    text: str
    line_starts: tuple[int, ...]


def open_source(path: Path, *, max_bytes: int, name: str = "", declared: bool = False) -> Source:
    """
    Read a file as text.

    UTF-8 with or without a byte order mark and UTF-16 with one are read; with `declared`, also the charset that an
    HTML page states. Raises InputError for what cannot be read: missing, a folder, no regular file, no permission,
    over `max_bytes`, empty, binary, another encoding.
    """
    name = shown_name(name or path.as_posix())
    data = read_bytes(path, max_bytes=max_bytes, name=name)
    text = _decode(data, name, declared=declared)
    if not text.strip():
        raise InputError(name, "the file is empty.", "Save the article's text in it, or leave it out.")
    return make_source(text, name=name, stem=path.stem)


def shown_name(name: str) -> str:
    """Check that a path can be written in a report; raises InputError for one that is not Unicode."""
    try:
        name.encode("utf-8")
    except UnicodeEncodeError:
        shown = name.encode("utf-8", "replace").decode("utf-8")
        raise InputError(shown, "the path is not written in UTF-8.", "Rename the file or folder.") from None
    return name


def make_source(text: str, *, name: str, stem: str) -> Source:
    """Take text already in memory as a source."""
    starts = (0, *(match.end() for match in BREAK.finditer(text)))
    return Source(name=name, stem=stem, text=text, line_starts=starts)


def read_bytes(path: Path, *, max_bytes: int, name: str) -> bytes:
    """Bytes of a regular file of at most `max_bytes`; its size is looked at before it is opened."""
    try:
        status = path.stat()
        if stat.S_ISDIR(status.st_mode):
            raise InputError(name, "is a folder, and a file is expected here.", "Name a file in it.")
        if not stat.S_ISREG(status.st_mode):
            raise InputError(name, "is no regular file (a pipe, socket or device).", "Save the text in a file first.")
        check_size(status.st_size, max_bytes, name)
        with path.open("rb") as file:
            data = file.read(min(status.st_size, max_bytes) + 1)
    except FileNotFoundError:
        raise InputError(
            name, "there is no such file.", "Check the spelling and the folder it is meant from."
        ) from None
    except NotADirectoryError:
        raise InputError(name, "a part of this path is a file, not a folder.", "Check the path.") from None
    except PermissionError:
        raise InputError(name, "you may not read this file.", "Change its permissions, or name a copy.") from None
    except (OSError, ValueError) as error:
        raise InputError(name, f"the file cannot be read ({_reason(error)}).", "Check the path.") from None
    check_size(len(data), max_bytes, name)
    return data


def _reason(error: OSError | ValueError) -> str:
    return (error.strerror if isinstance(error, OSError) and error.strerror else str(error)).rstrip(".")


def check_size(size: int, max_bytes: int, name: str, *, what: str = "file") -> None:
    """Raise InputError for a file or text of more than `max_bytes`."""
    if size > max_bytes:
        raise InputError(
            name,
            f"the {what} is {size:,} bytes, over the limit of {max_bytes:,}.",
            "Split it, or raise the limit with --max-bytes.",
        )


def _decode(data: bytes, name: str, *, declared: bool) -> str:
    for magic, what in _FORMATS:
        if data.startswith(magic):
            raise InputError(name, f"this is {what}, not text.", "Save it as plain text, Markdown or HTML.")
    encoding = _encoding(data, declared=declared)
    try:
        text = data.decode(encoding)
    except UnicodeDecodeError as error:
        if b"\x00" in data[:_CHARSET_WINDOW] and not encoding.startswith("utf-16"):
            raise _binary(name) from None
        raise InputError(
            name,
            f"the file is not {encoding.upper().removesuffix('-SIG')}: byte {error.start + 1:,} does not fit it.",
            "Open it in an editor and save it as UTF-8.",
        ) from None
    if "\x00" in text or len(_CONTROL.findall(text)) > _CONTROL_SHARE * len(text):
        raise _binary(name)
    return text


def _binary(name: str) -> InputError:
    return InputError(name, "this is a binary file, not text.", "Save the article as plain text in UTF-8.")


def _encoding(data: bytes, *, declared: bool) -> str:
    if data.startswith(codecs.BOM_UTF8):
        return "utf-8-sig"
    if data.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        return "utf-16"
    stated = _CHARSET.search(data[:_CHARSET_WINDOW]) if declared else None
    if stated is None:
        return "utf-8"
    label = stated[1].decode("ascii").lower()
    # Browsers read both labels as windows-1252 (WHATWG encoding standard), and so do the pages that state them.
    if label in {"iso-8859-1", "latin1", "us-ascii", "ascii"}:
        return "windows-1252" if not _is_utf8(data) else "utf-8"
    try:
        info = codecs.lookup(label)
    except LookupError:
        return "utf-8"
    return info.name if getattr(info, "_is_text_encoding", True) and not label.startswith("utf-16") else "utf-8"


def _is_utf8(data: bytes) -> bool:
    try:
        data.decode("utf-8")
    except UnicodeDecodeError:
        return False
    return True
