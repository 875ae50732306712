"""Opening the user's record: the store it lies in, with the record that ships already there."""

from visavis.record.shipped import ensure_shipped
from visavis.record.store import Store
from visavis.settings import store_address


def open_record(address: str | None = None) -> Store:
    """The store at `address` (else where settings say), holding at least what ships."""
    store = Store.open(store_address(address))
    try:
        ensure_shipped(store)
    except BaseException:
        store.close()
        raise
    return store
