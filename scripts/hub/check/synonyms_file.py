"""The shape of data/synonyms.yml: groups of words that mean the same to a resident."""

from typing import Annotated

from pydantic import AfterValidator, BaseModel, ConfigDict

from hub.check.fields import Name
from hub.check.moments import wrong

MOST_SYLLABLES = 4
MOST_TERMS = 8


def _term(value: str) -> str:
    if not any(character.isalnum() for character in value):
        raise wrong("synonym.empty")
    if not value[0].isalnum():
        raise wrong("synonym.sign", value=value)
    if len(value.split()) > MOST_SYLLABLES:
        raise wrong("synonym.long", value=value, most=MOST_SYLLABLES)
    return " ".join(value.split())


def _group(value: tuple[str, ...]) -> tuple[str, ...]:
    if len(value) < 2:
        raise wrong("synonym.alone")
    if len(value) > MOST_TERMS:
        raise wrong("synonym.many", most=MOST_TERMS)
    for place, term in enumerate(value):
        if term in value[:place]:
            raise wrong("synonym.twice", value=term)
    return value


def _groups(value: tuple[tuple[str, ...], ...]) -> tuple[tuple[str, ...], ...]:
    seen: set[str] = set()
    for group in value:
        for term in group:
            if term.lower() in seen:
                raise wrong("synonym.again", value=term)
        seen.update(term.lower() for term in group)
    return value


Term = Annotated[Name, AfterValidator(_term)]
Group = Annotated[tuple[Term, ...], AfterValidator(_group)]


class SynonymsFile(BaseModel):
    """data/synonyms.yml."""

    model_config = ConfigDict(extra="forbid")
    synonyms: Annotated[tuple[Group, ...], AfterValidator(_groups)] = ()
