"""A server on this machine that does what a test tells it to, good or bad."""

import threading
from collections.abc import Callable
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from types import TracebackType
from typing import Any, Self

Answering = Callable[["Handler"], None]


class Handler(BaseHTTPRequestHandler):
    """Looks up what to do by path; robots.txt is not there unless the test puts it."""

    protocol_version = "HTTP/1.1"
    server: "_Server"

    def do_GET(self) -> None:
        self.server.asked.append((self.path, dict(self.headers)))
        answering = self.server.paths.get(self.path)
        if answering is None:
            self.answer(404, b"no such page")
        else:
            answering(self)

    def answer(self, status: int, content: bytes = b"", **headers: str) -> None:
        """A proper answer; header names are written with _ for -."""
        self.send_response(status)
        fields = {"content_type": "text/html; charset=utf-8", "content_length": str(len(content))}
        for name, value in {**fields, **headers}.items():
            self.send_header(name.replace("_", "-"), value)
        self.end_headers()
        self.wfile.write(content)

    def log_message(self, format: str, *args: Any) -> None:  # noqa: A002 - the base's name
        """Say nothing."""


class _Server(ThreadingHTTPServer):
    daemon_threads = True

    def __init__(self) -> None:
        super().__init__(("127.0.0.1", 0), Handler)
        self.paths: dict[str, Answering] = {}
        self.asked: list[tuple[str, dict[str, str]]] = []

    def handle_error(self, request: Any, client_address: Any) -> None:
        """A client that goes away is part of the tests."""


class Server:
    """Runs in a thread; `put` says what a path answers, `asked` what was asked for."""

    def __init__(self) -> None:
        self._http = _Server()
        self._thread = threading.Thread(
            target=self._http.serve_forever, kwargs={"poll_interval": 0.01}, daemon=True
        )

    def put(self, path: str, answering: Answering) -> str:
        """Let a path do something; its address."""
        self._http.paths[path] = answering
        return self.url(path)

    def page(self, path: str, content: bytes, **headers: str) -> str:
        """Let a path answer with a page."""
        return self.put(path, lambda handler: handler.answer(200, content, **headers))

    def url(self, path: str) -> str:
        return f"http://127.0.0.1:{self._http.server_port}{path}"

    @property
    def asked(self) -> list[str]:
        """The paths asked for but robots.txt, in order."""
        return [path for path, _headers in self._http.asked if path != "/robots.txt"]

    def headers_of_last(self) -> dict[str, str]:
        return self._http.asked[-1][1]

    def __enter__(self) -> Self:
        self._thread.start()
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        at: TracebackType | None,
    ) -> None:
        self._http.shutdown()
        self._http.server_close()
        self._thread.join()
