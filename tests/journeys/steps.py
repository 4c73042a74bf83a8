"""What people do at a screen, in the words in which one would tell it."""

import re
from dataclasses import dataclass, field
from uuid import UUID

from playwright.sync_api import Locator, Page

from samenspel.people.models import Person
from samenspel.people.tests.conftest import Mailbox, code_in, link_in

CODE = "Code uit de mail"


@dataclass
class Screen:
    """Somebody at a browser of their own."""

    page: Page
    mailbox: Mailbox
    taps: int = field(default=0, init=False)  # everything that was pressed or ticked, as a finger would

    def taps_on(self, thing: Locator) -> None:
        """Tap it."""
        thing.click()
        self.taps += 1

    def opens(self, path: str) -> None:
        """Type an address, or follow a link from a mail."""
        answer = self.page.goto(path)
        assert answer is not None
        assert answer.status == 200, f"{path}: {answer.status}"

    def is_refused(self, path: str) -> None:
        """Type an address that is not there for this person."""
        answer = self.page.goto(path)
        assert answer is not None
        assert answer.status in (403, 404), f"{path}: {answer.status}"

    def signs_in(self, person: Person, path: str = "/vandaag/") -> None:
        """By the code from the mail."""
        self.page.goto(path)
        self.fills({"E-mailadres": person.email or ""})
        self.presses("Stuur mij een mail")
        self.fills({CODE: code_in(self.mailbox.newest())})
        self.presses("Inloggen")

    def follows_mail(self, person: Person, subject: str) -> str:
        """Follow the link in the newest mail to this person with that subject; what the mail says."""
        mine = [m for m in self.mailbox.deliver() if m["X-Envelope-To"] == person.email and m["Subject"] == subject]
        assert mine, f"no mail '{subject}' for {person.email}"
        self.opens(link_in(mine[-1]))
        return str(mine[-1].get_content())

    def presses(self, words: str, *, at: str = "main") -> None:
        """Press a button or follow a link, and wait for the page that comes."""
        thing = self.one(words, at=at)
        with self.page.expect_navigation():
            self.taps_on(thing)

    def one(self, words: str, *, at: str = "main") -> Locator:
        """The one button or link with these words; `at` names the part of the page."""
        part, name = self.page.locator(at), re.compile(rf"^\s*{re.escape(words)}")
        return part.get_by_role("button", name=name).or_(part.get_by_role("link", name=name))

    def labelled(self, label: str, at: str = "main") -> Locator:
        """The field whose label begins with these words."""
        return self.page.locator(at).get_by_label(re.compile(rf"^\s*{re.escape(label)}"))

    def fills(self, fields: dict[str, str], *, at: str = "main") -> None:
        """Type, each in the field with that label."""
        for label, text in fields.items():
            self.labelled(label, at).fill(text)

    def chooses(self, choices: dict[str, str], *, at: str = "main") -> None:
        """Pick from a list that drops down. The words may go on in the list."""
        for label, words in choices.items():
            field = self.labelled(label, at)
            field.select_option(label=next(each for each in field.locator("option").all_inner_texts() if words in each))

    def ticks(self, *answers: str, question: str = "") -> None:
        """Tick answers, of one question where several have the same answers."""
        where = self.page.get_by_role("group", name=question) if question else self.page.locator("main")
        for answer in answers:
            begins = re.compile(rf"^\s*{re.escape(answer)}")
            choice = where.locator("label.ss-choice", has_text=begins).locator("input")
            self.taps += not choice.is_checked()
            choice.check()

    def reads(self, *sentences: str) -> None:
        """All of this stands on the page, to be seen."""
        text = " ".join(self.page.locator("body").inner_text().split())
        missing = [sentence for sentence in sentences if sentence not in text]
        assert not missing, f"{missing} not in: {text}"

    def reads_nothing_of(self, *sentences: str) -> None:
        """None of this is anywhere on the page, not even hidden."""
        content = self.page.content()
        found = [sentence for sentence in sentences if sentence in content]
        assert not found, found

    @property
    def heading(self) -> str:
        """What this page is."""
        return self.page.locator("h1").inner_text()

    @property
    def there(self) -> UUID:
        """What this page is about, from its address."""
        found = re.search(r"/([0-9a-f-]{36})/", self.page.url)
        assert found, self.page.url
        return UUID(found[1])
