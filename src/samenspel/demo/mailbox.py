"""The mail that the demo sent: files, written by Django's own backend and read back here."""

from dataclasses import dataclass
from datetime import datetime
from email import message_from_bytes, policy
from email.message import EmailMessage
from pathlib import Path

from samenspel.shared.clock import NETHERLANDS

# What Django's filebased backend writes after each message.
_BETWEEN = b"\n" + b"-" * 79 + b"\n"
_LARGEST_FILE = 1_000_000  # bytes; our own mails are a few hundred


@dataclass(frozen=True)
class Mail:
    """One mail that was sent: to whom, when, and its plain text."""

    to: str
    subject: str
    sent_at: datetime | None
    text: str


def newest(folder: Path | None, limit: int) -> list[Mail]:
    """The last mails in `folder`, newest first; nothing when there is no such folder."""
    if folder is None or not folder.is_dir():
        return []
    files = sorted(folder.glob("*.log"), key=lambda file: file.name, reverse=True)[:limit]
    return [mail for file in files for mail in _mails_in(file)][:limit]


def _mails_in(file: Path) -> list[Mail]:
    with file.open("rb") as opened:
        parts = opened.read(_LARGEST_FILE).split(_BETWEEN)
    return [_read(part) for part in reversed(parts) if part.strip()]


def _read(raw: bytes) -> Mail:
    message = message_from_bytes(raw, policy=policy.default)
    body = message.get_body(("plain",)) if isinstance(message, EmailMessage) else None
    date = message["Date"]
    return Mail(
        to=str(message["To"] or ""),
        subject=str(message["Subject"] or ""),
        sent_at=date.datetime.astimezone(NETHERLANDS) if date and date.datetime else None,
        text=_text(body),
    )


def _text(body: object) -> str:
    if not isinstance(body, EmailMessage):
        return ""
    try:
        return str(body.get_content())
    except (LookupError, ValueError):
        # A character set that this Python does not know: better unreadable signs than no page.
        return bytes(body.get_payload(decode=True) or b"").decode("utf-8", "replace")
