"""Transfer: one request and its answer, bounded in time and in bytes."""

import asyncio
import zlib
from collections.abc import AsyncGenerator, Mapping
from contextlib import aclosing
from dataclasses import dataclass, field
from http import HTTPStatus
from types import TracebackType
from typing import Self

import httpx

from visavis.language import _
from visavis.sources.faults import explained, too_slow
from visavis.sources.manners import Manners
from visavis.sources.raw import too_large
from visavis.sources.refusal import Unreadable, Why

_READ_TYPES = frozenset(
    {
        "application/xhtml+xml",
        "application/xml",
        "application/rss+xml",
        "application/atom+xml",
        "application/rdf+xml",
        "application/octet-stream",  # what servers say when they do not know: bytes decide
    }
)
_ACCEPT = "text/html, application/xhtml+xml, application/rss+xml, application/atom+xml, text/*"
_GZIP_OR_ZLIB = 32 + zlib.MAX_WBITS


@dataclass(frozen=True, slots=True)
class Answer:
    """`content` is empty unless the status is 200."""

    status: int
    headers: Mapping[str, str]
    content: bytes = field(default=b"", repr=False)

    @property
    def media_type(self) -> str | None:
        """The media type without its parameters, in lower case."""
        return self.headers.get("content-type", "").partition(";")[0].strip().lower() or None

    @property
    def charset(self) -> str | None:
        """The encoding the server declares."""
        parameters = self.headers.get("content-type", "").split(";")[1:]
        pairs = (parameter.partition("=") for parameter in parameters)
        said = (value for name, _eq, value in pairs if name.strip().lower() == "charset")
        return next(said, "").strip().strip("\"'") or None


class Transfer:
    """Makes requests. The loop inside lets the limit in seconds hold for every step of them."""

    def __init__(self, manners: Manners, transport: httpx.AsyncBaseTransport | None = None) -> None:
        self._manners = manners
        self._runner = asyncio.Runner()
        self._client = httpx.AsyncClient(
            transport=transport,
            timeout=httpx.Timeout(manners.read_s, connect=manners.connect_s),
            headers={
                "User-Agent": manners.user_agent,
                "Accept": _ACCEPT,
                "Accept-Language": "ru, en;q=0.8",
                "Accept-Encoding": "gzip",
            },
        )

    def get(self, url: httpx.URL, headers: Mapping[str, str] | None = None) -> Answer:
        """The answer; Unreadable when there is none that can be read."""
        try:
            return self._runner.run(self._bounded(url, headers or {}))
        except TimeoutError as error:
            raise too_slow(url.host, self._manners.total_s) from error
        except zlib.error as error:
            raise Unreadable(Why.DAMAGED, _("its compressed content is damaged.")) from error
        except (httpx.HTTPError, httpx.InvalidURL, OSError) as error:
            raise explained(error, url.host) from error

    def close(self) -> None:
        """Let go of the connections."""
        self._runner.run(self._client.aclose())
        self._runner.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        at: TracebackType | None,
    ) -> None:
        self.close()

    async def _bounded(self, url: httpx.URL, headers: Mapping[str, str]) -> Answer:
        async with asyncio.timeout(self._manners.total_s):
            async with self._client.stream("GET", url, headers=dict(headers)) as response:
                answer = Answer(response.status_code, response.headers)
                if answer.status != HTTPStatus.OK:
                    return answer
                _refuse_type(answer.media_type)
                content = await self._content(response)
                return Answer(answer.status, answer.headers, content)

    async def _content(self, response: httpx.Response) -> bytes:
        limit = self._manners.max_bytes
        declared = response.headers.get("content-length", "")
        if declared.isdigit() and int(declared) > limit:
            raise too_large(int(declared), limit)
        content = bytearray()
        unpacker = _unpacker(response.headers.get("content-encoding", "").strip().lower())
        async with aclosing(_chunks(response)) as chunks:
            async for chunk in chunks:
                content += unpacker.decompress(chunk, limit + 1) if unpacker else chunk
                if len(content) > limit:
                    raise too_large(None, limit)
        if unpacker and content and not unpacker.eof:
            raise Unreadable(Why.DAMAGED, _("its compressed content breaks off."))
        return bytes(content)


async def _chunks(response: httpx.Response) -> AsyncGenerator[bytes, None]:
    """The body as it comes, closable."""
    async for chunk in response.aiter_raw():
        yield chunk


def _unpacker(packing: str) -> "zlib._Decompress | None":
    """What takes the body out of its compression in bounded pieces.

    A small compressed page can hold gigabytes; httpx would inflate each piece of it whole.
    """
    if packing in {"", "identity"}:
        return None
    if packing not in {"gzip", "x-gzip", "deflate"}:
        reason = _("compressed in a way that was not asked for ({packing}).")
        raise Unreadable(Why.MEDIA_TYPE, reason.format(packing=packing))
    return zlib.decompressobj(_GZIP_OR_ZLIB)


def _refuse_type(media_type: str | None) -> None:
    known = media_type is None or media_type.startswith("text/") or media_type in _READ_TYPES
    if not known:
        raise Unreadable(
            Why.MEDIA_TYPE,
            _(
                "it is {media_type}; pages, plain texts and feeds are read. Save its text to a file"
                " and read that."
            ).format(media_type=media_type),
        )
