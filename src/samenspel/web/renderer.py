"""How a form looks: which template each field gets and what a screen reader is told about it."""

from typing import Any

from django import forms
from django.forms.renderers import TemplatesSetting
from django.utils.translation import gettext

_KINDS: tuple[tuple[type[forms.Widget], str], ...] = (
    (forms.CheckboxSelectMultiple, "choices"),
    (forms.RadioSelect, "choices"),
    (forms.CheckboxInput, "tick"),
    (forms.Textarea, "textarea"),
    (forms.Select, "select"),
)
_CLASSES = {
    "text": "utrecht-textbox utrecht-textbox--html-input",
    "textarea": "utrecht-textarea utrecht-textarea--html-textarea",
    "select": "utrecht-select utrecht-select--html-select",
}
# Widths say how much is expected (a date is short); the class names are in frontend/css/forms.css.
_WIDTHS = {"date": "ss-input--short", "time": "ss-input--short", "number": "ss-input--short", "tel": "ss-input--medium"}


class BoundField(forms.BoundField):
    """A field of a form with everything that its template needs."""

    @property
    def kind(self) -> str:
        """One of: text, textarea, select, choices, tick."""
        for widget, kind in _KINDS:
            if isinstance(self.field.widget, widget):
                return kind
        return "text"

    @property
    def optional(self) -> str:
        """What the label says of a field that may stay empty: "(niet verplicht)", or when it may not."""
        if self.field.required or self.kind == "tick":
            return ""
        return str(getattr(self.field, "asked_when", "")) or gettext("(niet verplicht)")

    @property
    def stands_above(self) -> str | None:
        """What is said before this field about it and those below, such as "fill in one of the two"."""
        return getattr(self.field, "stands_above", None)

    @property
    def called(self) -> str:
        """The label as the beginning of a line in the error summary: "Uw voornaam:", "Hoe laat?"."""
        label = str(self.label).rstrip()
        return label if label.endswith(("?", ".", "!", ":", "؟")) else f"{label}:"

    @property
    def longest(self) -> int | None:
        """How many characters fit, for long texts only: there it is worth saying."""
        return getattr(self.field, "max_length", None) if self.kind == "textarea" else None

    @property
    def stands_now(self) -> str | None:
        """What somebody else wrote here meanwhile, after a `Stale`."""
        return getattr(self.form, "stands_now", {}).get(self.name)

    @property
    def error_target(self) -> str:
        """The id that a link in the error summary goes to: the input itself, or the first of a group."""
        return f"{self.auto_id}_0" if self.kind == "choices" else self.auto_id

    @property
    def aria_describedby(self) -> str:
        """The ids of every text that explains this field, in reading order."""
        told = (
            ("above", self.stands_above),
            ("helptext", self.help_text),
            ("longest", self.longest),
            ("error", self.errors),
            ("now", self.stands_now),
        )
        return " ".join(f"{self.auto_id}_{name}" for name, there in told if there)

    def build_widget_attrs(self, attrs: dict[str, Any], widget: forms.Widget | None = None) -> dict[str, Any]:
        """The attributes of the input: Django's own, the design system's classes, and the right direction of text."""
        attrs = super().build_widget_attrs(attrs, widget)
        widget = widget or self.field.widget
        if widget.is_hidden:
            return attrs
        kind = self.kind
        classes = [widget.attrs.get("class", ""), _CLASSES.get(kind, "")]
        classes.append(_WIDTHS.get(getattr(widget, "input_type", ""), ""))
        if joined := " ".join(filter(None, classes)):
            attrs["class"] = joined
        if kind == "textarea" or getattr(widget, "input_type", "") in ("text", "search"):
            attrs.setdefault("dir", "auto")
        return attrs


class Renderer(TemplatesSetting):
    """Set as FORM_RENDERER, so that forms of libraries look like ours."""

    form_template_name = "components/fields.html"
    field_template_name = "components/field.html"
    bound_field_class = BoundField
