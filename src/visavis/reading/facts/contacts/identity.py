"""Identity: whether two mentions may be of one person."""

from visavis.reading.actors import Actor


def is_one(one: Actor, other: Actor) -> bool:
    """Whether two mentions may be of one person: by surname, or a post alone by side and level."""
    if one.surname and other.surname:
        return one.surname == other.surname
    sides = one.side is None or other.side is None or one.side == other.side
    levels = one.level is other.level or _of_any_level(one) or _of_any_level(other)
    return sides and (levels or _is_short_for(one, other) or _is_short_for(other, one))


def _of_any_level(actor: Actor) -> bool:
    """A bare name, or «коллега»: what he is, another mention tells."""
    return actor.level is None and (actor.name is None or actor.post is None)


def _is_short_for(short: Actor, full: Actor) -> bool:
    """«Министры» of the sentence behind are the ministers of foreign affairs told before."""
    if short.post is None or full.post is None or short.name:
        return False
    head = short.post.split()[0].casefold()[:STEM]
    return any(word.casefold().startswith(head) for word in full.post.split())


STEM = 6
"""Letters that tell a post in any case and number: «министры», «министр»."""
