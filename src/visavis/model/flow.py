"""Flow: what one country's office reports of its trade in one product with a partner in a year."""

from decimal import Decimal

from pydantic import Field

from visavis.model.fact import Part
from visavis.model.figure import Indicator


class Flow(Part):
    """A row of a table of trade by product: exports (FOB) or imports (CIF), in US dollars.

    `partner` may be the world (`WLD`). `product` is a code of the Harmonized System, 2 to 6
    digits; `label` what the source calls it; `source` the file or address the row comes from.
    A product that a table does not list has no row, and that is no zero: it may be secret, or
    the table an extract.
    """

    reporter: str = Field(pattern=r"^[A-Z]{3}$")
    partner: str = Field(pattern=r"^[A-Z]{3}$")
    indicator: Indicator
    product: str = Field(pattern=r"^\d{2}(\d{2}){0,2}$")
    year: int
    usd: Decimal = Field(ge=0, allow_inf_nan=False)
    label: str = ""
    source: str = ""
