"""Contacts: adding those that people enter by hand to a record."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from visavis.language import _
from visavis.model import Contact, Document
from visavis.record.deciding import Judge
from visavis.record.rows import document_row, fact_row
from visavis.record.store import Store


@dataclass(frozen=True, slots=True)
class Contacts:
    """The contacts of a store; whoever enters one has a name."""

    store: Store
    by: str

    def of(self, pair: str) -> list[Contact]:
        """The contacts of a pair that stand."""
        facts = self.store.facts(pair, kinds=("contact",))
        return [fact for fact in facts if isinstance(fact, Contact)]

    def add(self, contact: Contact, documents: Iterable[Document] = ()) -> str:
        """Put a contact with the documents it rests on into the record, accepted; its id."""
        with self.store.writing(_("the contact"), self.by) as writer:
            for document in documents:
                writer.document(1, document_row(document))
            name = Judge(self.store, self.by).enter(writer, 1, fact_row(contact))
            writer.finish()
        return name

    def documents(self) -> Mapping[str, Document]:
        """The documents that the record knows, by id."""
        return {document.id: document for document in self.store.documents()}
