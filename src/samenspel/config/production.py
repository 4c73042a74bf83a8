"""What a real deployment must have said before it may start."""

from collections.abc import Mapping
from urllib.parse import SplitResult, parse_qsl, unquote, urlsplit

SHORTEST_SECRET = 50
ON = ("1", "true", "yes", "on")
# Nothing that travels between two machines may be readable, nor may anybody pose as the database.
SAFE_SSLMODES = ("verify-full", "verify-ca")
THIS_MACHINE = ("", "localhost", "127.0.0.1", "::1")
# The end of the number that the demo shows, which is nobody's, however it is written.
INVENTED_PHONE = "0000000"
SHORTEST_PHONE = 3  # digits


def refuse_unsafe(env: Mapping[str, str]) -> list[str]:
    """Return a sentence with the mend for everything in the environment that is unsafe; empty when it may start."""
    found = [*_database(env.get("DATABASE_URL", "")), *_secrets(env), *_reach(env), *_person(env), *_numbers(env)]
    if env.get("DEBUG", "").lower() in ON:
        found.append("DEBUG is on, which shows the inside to everybody: remove DEBUG from the environment.")
    if not env.get("EMAIL_HOST"):
        found.append("There is no mail server, so nobody can sign in: set EMAIL_HOST to the one you use.")
    if env.get("EMAIL_HOST", "") not in THIS_MACHINE and env.get("EMAIL_TLS", "starttls") not in ("starttls", "tls"):
        found.append("Mail would travel readable: set EMAIL_TLS to starttls (usual) or tls.")
    if not env.get("DEFAULT_FROM_EMAIL"):
        found.append("Mail has no sender: set DEFAULT_FROM_EMAIL, such as: Samenspel <noreply@example.org>.")
    return found


def _database(url: str) -> list[str]:
    if not url:
        return ["There is no database: set DATABASE_URL to postgresql://user:password@host:5432/name."]
    parts = _split(url)
    if parts is None or parts.scheme not in ("postgres", "postgresql") or not parts.path.strip("/"):
        return ["DATABASE_URL is not understood: write it as postgresql://user:password@host:5432/name."]
    options = dict(parse_qsl(parts.query))
    host = options.get("host") or unquote(parts.hostname or "")
    if host.startswith(("/", "@")) or not host:
        return [
            "DATABASE_URL points at a socket, as the embedded database of the demo does, which trusts everybody: "
            "use a PostgreSQL server (15 or newer) by name, with a password."
        ]
    found = []
    if not parts.password:
        found.append("DATABASE_URL has no password: give Samenspel's database user one and put it in DATABASE_URL.")
    if parts.username == "postgres":
        found.append("DATABASE_URL uses the all-powerful user postgres: make a user that owns this database only.")
    if host not in THIS_MACHINE and options.get("sslmode") not in SAFE_SSLMODES:
        found.append(
            "Somebody could pose as the database, or read along: add ?sslmode=verify-full&sslrootcert=/path/ca.crt to "
            "DATABASE_URL, with the certificate of who signed the database's own (sslrootcert=system: any that this "
            "machine trusts)."
        )
    return found


def _split(address: str) -> SplitResult | None:
    """The parts of an address, with a port that is a number; None when it is no address."""
    try:
        parts = urlsplit(address)
        _port = parts.port
    except ValueError:
        return None
    return parts


def _secrets(env: Mapping[str, str]) -> list[str]:
    make = "make one with: python3 -c 'import secrets; print(secrets.token_urlsafe(64))'"
    found = []
    if not (secret := env.get("SECRET_KEY", "")):
        found.append(f"There is no SECRET_KEY: {make}.")
    elif _can_be_guessed(secret):
        found.append(f"SECRET_KEY can be guessed (it needs {SHORTEST_SECRET} random characters): {make}.")
    if any(_can_be_guessed(older) for older in env.get("SECRET_KEY_FALLBACKS", "").split()):
        found.append("SECRET_KEY_FALLBACKS has a key that can be guessed, and it opens as much: take it out.")
    return found


def _can_be_guessed(secret: str) -> bool:
    return len(secret) < SHORTEST_SECRET or len(set(secret)) < 15


def _reach(env: Mapping[str, str]) -> list[str]:
    """How people reach it: by which names, and only encrypted."""
    found = []
    hosts = [host.strip() for host in env.get("ALLOWED_HOSTS", "").split(",") if host.strip()]
    if not hosts:
        found.append("It is not said by which names people reach this: set ALLOWED_HOSTS, such as care.example.org.")
    if any(host.startswith("*") for host in hosts):
        found.append("ALLOWED_HOSTS lets any name through: name the ones that are yours, separated by commas.")
    base = _split(env.get("SAMENSPEL_BASE_URL", ""))
    if base is None or base.scheme != "https" or not base.hostname:
        found.append("There is no TLS: set SAMENSPEL_BASE_URL to the https:// address that people use.")
    elif hosts and not any(_covers(host, base.hostname) for host in hosts):
        found.append("SAMENSPEL_BASE_URL has a name that is not in ALLOWED_HOSTS: add it there.")
    return found


def _person(env: Mapping[str, str]) -> list[str]:
    """Who needs a person, or must leave at once, finds the way on every page; mails have the number too."""
    found = []
    digits = "".join(filter(str.isdigit, env.get("HELP_PHONE", "")))
    if len(digits) < SHORTEST_PHONE or digits.endswith(INVENTED_PHONE):
        found.append(
            "Every page and mail would show a telephone number that is nobody's: set HELP_PHONE to the number at which "
            "people reach you."
        )
    if env.get("EXIT_URL") and not env["EXIT_URL"].startswith("https://"):
        found.append(
            "The button to leave at once does not leave: set EXIT_URL to the https:// address of a common page."
        )
    return found


def _numbers(env: Mapping[str, str]) -> list[str]:
    """What counts must be written as a number."""
    wrong = [name for name in ("EMAIL_PORT", "PROXY_COUNT") if not env.get(name, "0").isdecimal()]
    return [f"{name} is not a number: write it in digits, or take it out." for name in wrong]


def _covers(host: str, name: str) -> bool:
    """Say whether an entry of ALLOWED_HOSTS lets this name through; ".example.org" covers all below it too."""
    return host.startswith("*") or name == host.lstrip(".") or (host.startswith(".") and name.endswith(host))
