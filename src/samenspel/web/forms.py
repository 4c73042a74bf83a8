"""The form that every screen's form inherits: safe to send twice, kind to mistakes, loses nothing that was typed."""

from collections.abc import Callable, Mapping
from typing import Any
from uuid import UUID

from django import forms
from django.core.validators import (
    MaxLengthValidator,
    MaxValueValidator,
    MinValueValidator,
)
from django.db import transaction
from django.http import HttpRequest
from django.utils.translation import gettext_lazy as _

from samenspel.shared.errors import AlreadyDone, RuleBroken, Stale
from samenspel.shared.ids import new_id
from samenspel.web.fields import DateField, DateInput, TimeField, TimeInput
from samenspel.web.sentences import give_sentences
from samenspel.web.standing import in_words
from samenspel.web.text import tidy_data

__all__ = ["LONG_TEXT", "SHORT_TEXT", "ButtonForm", "DateField", "DateInput", "Form", "TimeField", "TimeInput"]

SHORT_TEXT = 200  # characters in one line, unless the field says otherwise
LONG_TEXT = 4000  # characters in a text of several lines, unless the field says otherwise
_LARGEST = 2_147_483_647  # what PostgreSQL's integer holds; beyond it the database would answer with an error

_FRAME = ("once", "version")
_SENT_BROKEN = _("Er ging iets mis met dit formulier. Kijk alles nog eens na en verstuur het opnieuw.")
_CHANGED_MEANWHILE = _(
    "Iemand anders heeft dit net veranderd. Uw tekst staat hieronder nog. Kijk wat er nu staat en verstuur het opnieuw."
)


class Form(forms.Form):
    """A form with a hidden `once` (sent twice, done once) and, when `version` is given, a hidden `version`.

    version: the number of the thing as it stands now; the action compares it with what the reader saw.
    standing: reads anew what stands there now: what the form starts with, and its version. Instead of `initial` and
    `version`, for what two people may change at once.
    """

    required_css_class = ""
    error_css_class = ""

    def __init__(
        self,
        data: Mapping[str, Any] | None = None,
        *args: Any,
        version: int | None = None,
        standing: Callable[[], tuple[dict[str, Any], int]] | None = None,
        **kwargs: Any,
    ) -> None:
        self._standing = standing
        if standing:
            kwargs["initial"], version = standing()
        kwargs.setdefault("use_required_attribute", False)  # our sentences help more than the browser's bubbles
        super().__init__(None if data is None else tidy_data(data), *args, **kwargs)
        self.fields.update(self.fields_of_this_one())
        self.stands_now: dict[str, str] = {}
        self._version_now = version
        for field in self.fields.values():
            _set_limits(field)
            give_sentences(field)
        self.fields["once"] = forms.UUIDField(widget=forms.HiddenInput, initial=new_id)
        if version is not None:
            self.fields["version"] = forms.IntegerField(widget=forms.HiddenInput, initial=version)

    def fields_of_this_one(self) -> dict[str, forms.Field]:
        """Fields that are not the same on every form, such as one for each member of a circle; they come last."""
        return {}

    @property
    def once(self) -> UUID:
        """The key of this very form: the same when it is sent twice, another on every new form."""
        return UUID(str(self.cleaned_data["once"]))

    @property
    def version(self) -> int:
        """The version that the reader saw when they began to type."""
        return int(self.cleaned_data["version"])

    def add_error(self, field: str | None, error: Any) -> None:
        """As Django's, but what is wrong with a hidden field is said above the form, where it can be read."""
        if field in _FRAME:
            self.data = _with(self.data, self.add_prefix("once"), new_id())
            field, error = None, _SENT_BROKEN
        super().add_error(field, error)

    def submitted(self, request: HttpRequest, act: Callable[[dict[str, Any]], object]) -> bool:
        """Whether the form was sent and `act` has been done with its data; else show the form (again).

        act: gets the cleaned data without `once` and `version`. What it saved is undone when it raises.
        A broken rule or a stale version becomes an error above the form; a form that was already dealt with is done.
        """
        if request.method != "POST" or not self.is_valid():
            return False
        data = {name: value for name, value in self.cleaned_data.items() if name not in _FRAME}
        try:
            with transaction.atomic():
                act(data)
        except AlreadyDone:
            return True
        except RuleBroken as broken:
            self.add_error(None, broken.sentence)
        except Stale:
            self._show_what_stands_now()
        return not self.errors

    def _show_what_stands_now(self) -> None:
        """Beside each field, where something else stands now, what that is: sending again overwrites nothing unseen."""
        if self._standing:
            self.initial, self._version_now = self._standing()
        self.stands_now = {
            name: in_words(field, self.get_initial_for_field(field, name))
            for name, field in self.fields.items()
            if name not in _FRAME and field.has_changed(self.get_initial_for_field(field, name), self[name].data)
        }
        if self._version_now is not None:
            # The reader now sees what stands there, so sending again is a choice and may succeed.
            self.data = _with(self.data, self.add_prefix("version"), self._version_now)
        self.add_error(None, _CHANGED_MEANWHILE)


class ButtonForm(Form):
    """Nothing but a button: what it does stands on it."""


def _with(data: Any, name: str, value: object) -> Any:
    changed = data.copy()
    changed[name] = str(value)
    return changed


def _set_limits(field: forms.Field) -> None:
    """Gives texts and numbers without a limit the default one, and lets the server, not the browser, guard it.

    A browser cuts off pasted text at `maxlength` without a word; we keep it and say how much is too much.
    """
    if isinstance(field, forms.CharField) and not isinstance(field, forms.UUIDField):
        if field.max_length is None:
            field.max_length = LONG_TEXT if isinstance(field.widget, forms.Textarea) else SHORT_TEXT
            field.validators.append(MaxLengthValidator(field.max_length))
        field.widget.attrs.pop("maxlength", None)
        field.widget.attrs.pop("minlength", None)
    elif isinstance(field, forms.IntegerField):
        if field.max_value is None:
            field.max_value = _LARGEST
            field.validators.append(MaxValueValidator(_LARGEST))
        if field.min_value is None:
            field.min_value = -_LARGEST
            field.validators.append(MinValueValidator(-_LARGEST))
