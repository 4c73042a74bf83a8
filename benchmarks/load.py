"""A small client that asks for one page over and over, on a few connections that stay open.

One thread and plain sockets, so that it takes little of the machine that it measures: what it takes, it says.
"""

import selectors
import socket
import time
from dataclasses import dataclass, field


@dataclass(frozen=True)
class Page:
    """A page to ask for. phrase: stands in every right answer."""

    port: int
    path: str
    cookie: str
    phrase: bytes

    @property
    def request(self) -> bytes:
        """The request as it goes over the line."""
        lines = [
            f"GET {self.path} HTTP/1.1", f"Host: 127.0.0.1:{self.port}", f"Cookie: {self.cookie}",
            "Accept: text/html", "Accept-Language: nl", "", "",
        ]  # fmt: skip
        return "\r\n".join(lines).encode()


class WrongAnswer(Exception):
    """The server answered something else than the page."""


@dataclass(frozen=True)
class Round:
    """What one round of asking gave. Times in seconds; client_cpu: what the asking itself took of a core."""

    pages: int
    seconds: float
    times: list[float]
    body_bytes: int
    client_cpu: float


@dataclass
class _Line:
    """One connection with the answer that is coming in."""

    socket: socket.socket
    sent_at: float = 0.0
    answer: bytearray = field(default_factory=bytearray)
    length: int = 0  # of head and body together; 0 while the head is not complete

    def ask(self, request: bytes) -> None:
        """Ask for the page."""
        self.answer.clear()
        self.length = 0
        self.sent_at = time.perf_counter()
        self.socket.sendall(request)

    def take(self) -> bool:
        """Take in what arrived; whether the answer is complete now."""
        part = self.socket.recv(262_144)
        if not part:
            raise WrongAnswer("the server closed the connection")
        self.answer += part
        if not self.length and (end := self.answer.find(b"\r\n\r\n")) > 0:
            self.length = end + 4 + _content_length(bytes(self.answer[:end]))
        return bool(self.length) and len(self.answer) >= self.length


def _content_length(head: bytes) -> int:
    if not head.startswith(b"HTTP/1.1 200 "):
        raise WrongAnswer(head.decode("latin-1")[:500])
    for line in head.split(b"\r\n"):
        name, _, value = line.partition(b":")
        if name.lower() == b"content-length":
            return int(value)
    raise WrongAnswer("the answer does not say how long it is")


def ask_for(page: Page, seconds: float, connections: int) -> Round:
    """Keep `connections` requests under way for `seconds`. Raises WrongAnswer, also when an answer takes over 30 s."""
    lines = [_Line(socket.create_connection(("127.0.0.1", page.port), timeout=30)) for _ in range(connections)]
    try:
        return _keep_asking(page, lines, seconds)
    finally:
        for line in lines:
            line.socket.close()


def _keep_asking(page: Page, lines: list[_Line], seconds: float) -> Round:
    request, phrase, times, body_bytes = page.request, page.phrase, [], 0
    cpu, began = time.process_time(), time.perf_counter()
    end, busy = began + seconds, len(lines)
    with selectors.DefaultSelector() as selector:
        for line in lines:
            selector.register(line.socket, selectors.EVENT_READ, line)
            line.ask(request)
        while busy:
            ready = selector.select(timeout=30)
            if not ready:
                raise WrongAnswer(f"{page.path}: no answer for 30 seconds")
            for key, _ in ready:
                line: _Line = key.data
                if not line.take():
                    continue
                now = time.perf_counter()
                times.append(now - line.sent_at)
                if phrase not in line.answer:
                    raise WrongAnswer(f"{page.path}: the answer does not say {phrase.decode()!r}")
                body_bytes = line.length - line.answer.find(b"\r\n\r\n") - 4
                if now < end:
                    line.ask(request)
                else:
                    busy -= 1
    return Round(len(times), time.perf_counter() - began, times, body_bytes, time.process_time() - cpu)
