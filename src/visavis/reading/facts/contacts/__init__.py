"""Contacts: who met whom, in which form and framework, when and where."""

from visavis.reading.facts.contacts.read import contacts

__all__ = ["contacts"]
