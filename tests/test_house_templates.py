"""The house rules for templates: nothing inline, nothing unescaped, every word through gettext."""

import ast
import re

import pytest

from tests.source import PACKAGE, files, functions, name, report, tree

TEMPLATES = files(".html", under=PACKAGE, tests=False)
# Names that are the same in every language.
NAMES = {"Samenspel"}

INLINE = re.compile(r"\sstyle\s*=|<style\b|<script\b(?![^>]*\bsrc=)|\son[a-z]+\s*=\s*[\"']|javascript:", re.I)
UNESCAPED = re.compile(r"\|\s*safe\b|\|\s*safeseq\b|\{%\s*autoescape\s+off")


def test_there_are_templates_to_look_at() -> None:
    assert PACKAGE / "templates" / "base.html" in TEMPLATES


def test_no_template_has_style_or_script_of_its_own() -> None:
    assert not report(
        f"{name(path)}: {found}" for path in TEMPLATES for found in INLINE.findall(path.read_text("utf-8"))
    )


def test_no_template_switches_escaping_off() -> None:
    assert not report(
        f"{name(path)}: {found}" for path in TEMPLATES for found in UNESCAPED.findall(path.read_text("utf-8"))
    )


def marks_as_safe(source: str) -> bool:
    """Whether a module says of a text of its own that it needs no escaping. `format_html` escapes what is filled in."""
    nodes = list(ast.walk(ast.parse(source)))
    imports = any(isinstance(node, ast.alias) and node.name == "mark_safe" for node in nodes)
    calls = [node.func for node in nodes if isinstance(node, ast.Call)]
    return imports or any(getattr(c, "id", getattr(c, "attr", "")) in {"mark_safe", "SafeString"} for c in calls)


def test_only_the_toolbox_marks_text_as_safe() -> None:
    elsewhere = [path for path in files(".py", under=PACKAGE, tests=False) if not path.is_relative_to(PACKAGE / "web")]
    assert not report(name(path) for path in elsewhere if marks_as_safe(path.read_text("utf-8")))


TRANSLATED = re.compile(r"\{%\s*blocktrans(?:late)?\b.*?%\}.*?\{%\s*endblocktrans(?:late)?\s*%\}", re.S)
COMMENT = re.compile(r"\{%\s*comment\b.*?endcomment\s*%\}|\{#.*?#\}|<!--.*?-->|<svg\b.*?</svg>", re.S)
FILLED_IN = re.compile(r"\{%.*?%\}|\{\{.*?\}\}", re.S)
SPOKEN = re.compile(r"\s(?:alt|title|aria-label|placeholder|aria-description)\s*=\s*(\"[^\"]*\"|'[^']*')")
WORD = re.compile(r"[^\W\d_]{3,}")


def untranslated_words(template: str) -> set[str]:
    """Words that a reader sees or hears and that no translation can reach. Entities such as &nbsp; are no words."""
    bare = FILLED_IN.sub(" ", COMMENT.sub(" ", TRANSLATED.sub(" ", template)))
    spoken = " ".join(SPOKEN.findall(bare))
    seen = re.sub(r"&#?\w+;", " ", re.sub(r"<[^>]*>", " ", bare, flags=re.S))
    return set(WORD.findall(f"{seen} {spoken}")) - NAMES


def test_every_word_on_screen_can_be_translated() -> None:
    assert not report(
        f"{name(path)}: {word}" for path in TEMPLATES for word in sorted(untranslated_words(path.read_text("utf-8")))
    )


def dutch_in_python(source: str) -> list[str]:
    """Sentences for people (a broken rule, a form, a message) that are not passed to gettext."""
    found = []
    for node in ast.walk(ast.parse(source)):
        if isinstance(node, ast.Call):
            called = node.func.id if isinstance(node.func, ast.Name) else getattr(node.func, "attr", "")
            texts = (
                node.args
                if called in {"RuleBroken", "add_error", "success", "error", "warning", "info", "ValidationError"}
                else []
            )
            texts = [*texts, *(k.value for k in node.keywords if k.arg in {"label", "help_text", "empty_label"})]
            found += [
                f"line {text.lineno}: {text.value}"
                for text in texts
                if isinstance(text, ast.Constant) and isinstance(text.value, str) and " " in text.value
            ]
    return found


def test_sentences_in_python_can_be_translated() -> None:
    python = [path for path in files(".py", under=PACKAGE, tests=False) if not path.is_relative_to(PACKAGE / "dev")]
    found = {path: dutch_in_python(path.read_text("utf-8")) for path in python}
    logs = re.compile(r"%s|%d")  # log.warning("… %s") is for who runs it, not for a reader
    assert not report(
        f"{name(path)}: {text}" for path, texts in found.items() for text in texts if not logs.search(text)
    )


@pytest.mark.parametrize(
    ("rule", "wrong", "right"),
    [
        (INLINE.findall, '<p style="x">', '<p class="style">'),
        (INLINE.findall, "<script>1</script>", '<script src="a.js" defer></script>'),
        (INLINE.findall, "<a onclick='x()'>", "<a data-on='x'>"),
        (UNESCAPED.findall, "{{ words|safe }}", "{{ words|escape }}"),
        (untranslated_words, "<p>Hallo daar</p>", '<p>{% translate "Hallo daar" %}, {{ name }} – Samenspel</p>'),
        (untranslated_words, '<img alt="een kring">', '<img alt="{% translate "een kring" %}" class="een-kring">'),
        (
            untranslated_words,
            "{% if a > 2 %}Hallo{% endif %}",
            "{% blocktranslate trimmed %}Hallo {{ a }}{% endblocktranslate %}",
        ),
        (marks_as_safe, "safestring.mark_safe(words)", "def f() -> SafeString: return format_html('{}', words)"),
        (dutch_in_python, "raise RuleBroken('Dit kan niet.')", "raise RuleBroken(_('Dit kan niet.'))"),
        (dutch_in_python, "CharField(label='Uw naam')", "CharField(label=_('Uw naam'))"),
    ],
)
def test_a_rule_notices_what_breaks_it(rule, wrong: str, right: str) -> None:
    assert rule(wrong)
    assert not rule(right)


def test_views_render_inside_the_transaction() -> None:
    lazy = {"TemplateResponse", "SimpleTemplateResponse", "StreamingHttpResponse"}
    offences = [
        f"{name(path)}: {node.id}"
        for path in files(".py", under=PACKAGE, tests=False)
        for function in functions(tree(path))
        for node in ast.walk(function)
        if isinstance(node, ast.Name) and node.id in lazy
    ]
    assert not report(offences)
