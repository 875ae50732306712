"""Agreement: a signed paper, from treaty to road map."""

from enum import StrEnum
from typing import Literal

from visavis.model.fact import PairFact, Party
from visavis.model.period import Period
from visavis.model.words import Words


class AgreementType(StrEnum):
    """Who signs, and what kind of paper."""

    TREATY = "treaty"
    INTERGOVERNMENTAL = "intergovernmental"
    INTERPARLIAMENTARY = "interparliamentary"
    INTERAGENCY = "interagency"
    INTERREGIONAL = "interregional"
    ROADMAP = "roadmap"
    COMMERCIAL = "commercial"


class AgreementStatus(StrEnum):
    """Whether it binds yet."""

    PREPARED = "prepared"
    SIGNED = "signed"
    IN_FORCE = "in_force"
    ENDED = "ended"


class Agreement(PairFact):
    """A paper signed or being prepared; `signed` is null where the source gives no day."""

    kind: Literal["agreement"] = "agreement"
    type: AgreementType
    title: Words
    signed: Period | None = None
    place: Words | None = None
    status: AgreementStatus = AgreementStatus.SIGNED
    parties: tuple[Party, ...] = ()

    @property
    def when(self) -> Period | None:
        """When it was signed."""
        return self.signed
