"""Faults: what went wrong on the network, in words that say what to do."""

import socket
import ssl
from collections.abc import Iterator

import httpx

from visavis.language import _
from visavis.sources.refusal import Unreadable, Why


class Passing(Unreadable):
    """A fault that may be gone in a moment: worth another attempt."""


def explained(error: Exception, host: str) -> Unreadable:
    """The refusal that an error of the HTTP library amounts to."""
    causes = list(_causes(error))
    for cause in causes:
        if isinstance(cause, ssl.SSLError):
            return _certificate(cause, host)
        if isinstance(cause, socket.gaierror):
            return _offline(host)
    if isinstance(error, httpx.TimeoutException):
        return Passing(Why.TIMEOUT, _("{host} does not answer in time.").format(host=host))
    if isinstance(error, httpx.ConnectError):
        return Passing(Why.CONNECTION, _("cannot connect to {host}.").format(host=host))
    if isinstance(error, httpx.TransportError) and not isinstance(error, httpx.UnsupportedProtocol):
        reason = _("{host} closed the connection before the page was complete.")
        return Passing(Why.CONNECTION, reason.format(host=host))
    return Unreadable(
        Why.ADDRESS, _("cannot be fetched: {error}.").format(error=str(error).rstrip("."))
    )


def too_slow(host: str, seconds: float) -> Unreadable:
    """A page that did not arrive whole in the time for all of it; asking again would not help."""
    reason = _("{host} sends too slowly: not complete after {seconds} s. Try later.")
    return Unreadable(Why.TIMEOUT, reason.format(host=host, seconds=f"{seconds:g}"))


def _certificate(error: ssl.SSLError, host: str) -> Unreadable:
    if isinstance(error, ssl.SSLCertVerificationError):
        reason = _(
            "the certificate of {host} is not trusted: {error}. If you know it to be good, name its"
            " certificate file in SSL_CERT_FILE; else save the page from a browser."
        )
        return Unreadable(
            Why.CERTIFICATE, reason.format(host=host, error=error.verify_message.rstrip("."))
        )
    reason = _("no secure connection to {host} can be made ({error}); try the address with http://")
    return Unreadable(Why.CERTIFICATE, reason.format(host=host, error=error.reason))


def _offline(host: str) -> Unreadable:
    return Unreadable(
        Why.OFFLINE,
        _(
            "no address is known for {host}: there is no network, or the name is misspelt. Files,"
            " folders and archives are read without a network."
        ).format(host=host),
    )


def _causes(error: BaseException | None) -> Iterator[BaseException]:
    """The error and what led to it, groups opened; bounded, in case of a circle."""
    waiting = [error]
    for _step in range(20):
        current = waiting.pop(0) if waiting else None
        if current is None:
            return
        yield current
        waiting += [current.__cause__ or current.__context__]
        if isinstance(current, BaseExceptionGroup):
            waiting[:0] = current.exceptions
        waiting = [cause for cause in waiting if cause is not None]
