"""Joined: a project's point and a commitment's about the same thing are one point of a protocol.

The commitment's words stand, since they were decided, with a question about the project behind
them; the project is a further source of the point, with its own ground, and its partners answer
where the commitment names nobody on a side.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace

from visavis.checking.saying import Inside, Text, say
from visavis.model import AnyFact, Commitment, Party, Project, Words
from visavis.planning.decision import Decision
from visavis.planning.likeness import wordings
from visavis.planning.parties import is_body

SAME_THING = 0.46
"""Cosine of the likest wordings from which a project and a commitment are about the same thing. On
the shipped record those that are reach 0.48 to 0.88; those of one area that only share words, such
as machinery supplied and machinery assembled, 0.45 at most."""

SUBJECT = 1.0
"""A subject counts as one word more: two plants of different make share the subject of assembly."""


def same_things(
    facts: Iterable[AnyFact], commitments: Sequence[Commitment]
) -> Mapping[str, Commitment]:
    """By the id of a project, the likest of the commitments, of an area of both, if like enough.

    All projects and commitments among the facts tell how rare each word is.
    """
    known = [fact for fact in facts if isinstance(fact, Commitment | Project)]
    owner, matrix = wordings([_told(one) for one in known], SUBJECT)
    if not len(owner):
        return {}
    open_ones = {one.id: one for one in commitments}
    best: dict[str, tuple[float, str]] = {}
    alike = (matrix @ matrix.T.tocsr()).tocoo()
    for one, other, value in zip(
        owner[alike.row].tolist(), owner[alike.col].tolist(), alike.data.tolist(), strict=True
    ):
        project, item = known[one], known[other]
        if value < SAME_THING or not isinstance(project, Project) or item.id not in open_ones:
            continue
        if _share_an_area(project, item):
            best[project.id] = max(best.get(project.id, (0.0, "")), (value, item.id))
    return {name: open_ones[same] for name, (__, same) in best.items()}


def joined(
    carried: Iterable[Decision], of_projects: Iterable[Decision], same: Mapping[str, Commitment]
) -> list[Decision]:
    """The points of both, those of a project put into that of the commitment on the same thing."""
    points = {point.facts[0].id: point for point in carried}
    apart = []
    for point in of_projects:
        item = same.get(point.facts[0].id)
        if item is None:
            apart.append(point)
        else:
            points[item.id] = _with(points[item.id], point)
    return [*points.values(), *apart]


def together(points: Iterable[Decision]) -> list[Decision]:
    """Two findings on the same figures are one point with both reasons."""
    found: dict[str, Decision] = {}
    for point in points:
        said = point.text.within("en")
        same = found.get(said)
        if same is None:
            found[said] = point
        else:
            facts = tuple(dict.fromkeys((*same.facts, *point.facts)))
            found[said] = replace(same, origins=(*same.origins, *point.origins), facts=facts)
    return list(found.values())


def _with(point: Decision, of_project: Decision) -> Decision:
    project = of_project.facts[0]
    assert isinstance(project, Project)
    text, grounds = point.text, of_project.origins
    if of_project.is_question:
        text = say("{text}; {question}", text=text, question=Inside(of_project.text))
    else:
        grounds = tuple(
            say("Project “{name}”: {reason}", name=Text(project.name), reason=Inside(reason))
            for reason in grounds
        )
    return replace(
        point,
        text=text,
        responsible=_filled(point.responsible, of_project.responsible),
        origins=(*point.origins, *grounds),
        facts=tuple(dict.fromkeys((*point.facts, *of_project.facts))),
    )


def _filled(own: tuple[Party, ...], others: tuple[Party, ...]) -> tuple[Party, ...]:
    """Who answers for it, and the project's partners of a side on which nobody does."""
    sides = {one.side for one in own if is_body(one)}
    return (*own, *(one for one in others if one.side not in sides))


def _told(one: Commitment | Project) -> tuple[Words, ...]:
    """The ways in which the record words it: a project's steps say what it is about, too."""
    if isinstance(one, Commitment):
        return (one.text,)
    return one.name, *(step.text for step in one.history)


def _share_an_area(one: AnyFact, other: AnyFact) -> bool:
    return not (one.areas and other.areas) or bool(set(one.areas) & set(other.areas))
