"""What people type, made safe to keep: nothing taken away that a person can see."""

import re
import unicodedata
from collections.abc import Mapping
from typing import Any

from django.http import QueryDict

# Control characters are never meant: NUL makes PostgreSQL refuse the text, the others show as nothing. Tab and line end
# stay. The two direction overrides go as well, because with them a text can be made to read as something else.
# Direction marks and joiners stay: Arabic, Persian and emoji need them.
_NEVER_MEANT = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u202d\u202e\ud800-\udfff]")


def tidy(text: str) -> str:
    """`text` without control characters, with line ends as one newline, letters in their composed form (NFC)."""
    text = text.replace("\r\n", "\n").replace("\r", "\n")
    return unicodedata.normalize("NFC", _NEVER_MEANT.sub("", text))


def tidy_data(data: Mapping[str, Any]) -> Mapping[str, Any]:
    """The same form data with every text tidied; what is not text is left as it is."""
    if isinstance(data, QueryDict):
        clean = QueryDict(mutable=True)
        for name, values in data.lists():
            clean.setlist(tidy(name), [tidy(value) for value in values])
        return clean
    return {name: tidy(value) if isinstance(value, str) else value for name, value in data.items()}
