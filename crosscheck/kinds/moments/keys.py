"""Blocking keys of temporal claims: what happened, to whom, where; never when."""

from __future__ import annotations

from crosscheck.model import Claim


def context_keys(name: str, claim: Claim) -> tuple[str, ...]:
    """One key for each word that can say which happening is meant; the kind alone when nothing does."""
    context = claim.context
    words = {context.noun, context.predicate, *context.noun_words}
    words.update(part.casefold() for actor in context.actors for part in actor.split())
    words.update(place.casefold() for place in context.places)
    words.discard("")
    return tuple(f"{name}:{word}" for word in sorted(words)) or (name,)
