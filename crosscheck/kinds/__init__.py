"""The registry of kinds, in the order in which they win a tie."""

from __future__ import annotations
