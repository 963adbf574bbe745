"""The scripted journey: a day at the branch, with real touches, a killed server and a printer without paper."""

from __future__ import annotations

import json
import shutil
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

from client.api import Api
from demo.child import Child
from demo.crowd import Colleague, Crowd
from demo.house import House
from demo.journal import Journal, check
from demo.words import Words, spelled
from domain.answers import Start
from domain.branch import Branch, Counter, Language
from domain.priority import Group
from domain.ticket import State, Ticket

ARRIVALS = 12


class Journey:
    """See `run`. ``wait_until(condition, seconds, what)`` waits for what has no event of its own."""

    def __init__(
        self,
        house: House,
        journal: Journal,
        out: Path,
        language: Language,
        *,
        crowd: Callable[[Api], Crowd],
        api: Callable[[str, Path], Api],
        wait_until: Callable[[Callable[[], bool], float, str], None],
    ) -> None:
        self._house = house
        self._journal = journal
        self._out = out
        self._language: Language = language
        self._say = Words(language)
        self._make_crowd = crowd
        self._make_api = api
        self._wait_until = wait_until
        self._paper = out / "paper"
        self._pictures = 0
        self._start = self._say("AttractPage", "Touch to begin")

    def run(self) -> None:
        """The whole day. Raises what stopped it; the journal has it written down."""
        self._open_the_house()
        self._sit_down()
        self._people_arrive()
        self._take_a_ticket()
        self._press_at_once()
        self._serve()
        self._nobody_comes()
        self._lose_the_server()
        self._go_on()
        self._run_out_of_paper()
        self._write_events()

    def _open_the_house(self) -> None:
        house, step = self._house, self._journal.step
        with step("the server starts with the branch loaded"):
            house.prepare()
            self._server = house.start_server()
        with step("the printer is ready"):
            self._printer, address = house.start_printer(self._paper)
        with step("panel, totem and desk are on"):
            self._panel = house.start_panel(house.enroll("panel", "tv"))
            self._totem_token = house.enroll("totem", "entrada")
            self._kiosk = house.start_totem(self._totem_token, address)
            self._desk = house.start_desk(None)
            for screen in (self._panel, self._kiosk, self._desk):
                screen.event("first_frame", 20)
            self._watcher = self._make_api(house.url, house.enroll("attendant", "supervisor"))
            self._branch: Branch = self._watcher.welcome().branch
            self._counter = f"{self._branch.counter_label.in_language(self._language)} {self._branch.counters[0].name}"
            self._kiosk.order(do="wait", name=self._start)
            self._panel.order(do="wait", name=self._say("Welcome", "Wait for your ticket"))
        self._grab(self._kiosk, "attract")
        self._grab(self._panel, "waiting")

    def _sit_down(self) -> None:
        with self._journal.step("the attendant signs in and sits down at counter 01"):
            code = self._house.enroll("attendant", "ana").read_text(encoding="utf-8").strip()
            self._desk.order(do="wait", name=self._say("SignInPage", "Password"))
            self._grab(self._desk, "sign-in")
            self._desk.order(do="tap", name=self._say("SignInPage", "I have an access code"))
            self._desk.order(do="wait", name=self._say("SignInPage", "Access code"))
            self._desk.order(do="type", text=code)
            self._desk.order(do="key", key="Return")
            self._desk.order(do="wait", name=self._counter)
            self._grab(self._desk, "counters")
            self._desk.order(do="tap", name=self._counter)
            self._desk.order(do="wait", name=self._say("Desk", "Call next"))
        self._grab(self._desk, "nobody")

    def _people_arrive(self) -> None:
        with self._journal.step("two colleagues sit down at the counters beside"):
            totem = self._make_api(self._house.url, self._house.enroll("totem", "crowd"))
            self._crowd = self._make_crowd(totem)
            places = zip(("beto", "caio"), self._branch.counters[1:3], strict=True)
            self._colleagues = [self._colleague(name, counter) for name, counter in places]
        with self._journal.step(f"{ARRIVALS} made-up citizens arrive"):
            tickets = [self._crowd.arrive(totem) for _ in range(ARRIVALS)]
            check(len({ticket.number for ticket in tickets if ticket}) == ARRIVALS, "a number was given twice")
        self._grab(self._desk, "people-wait")

    def _take_a_ticket(self) -> None:
        service = next(one for one in self._branch.services if one.id == "identity-card")
        with self._journal.step("a citizen takes a ticket with touches"):
            number = self._touch_through(service.id, Group.EIGHTY_PLUS, pictures=True)
        with self._journal.step("the ticket comes out of the printer"):
            paper = self._printer.event("paper", 15)
            for kind in ("bin", "png", "txt"):
                shutil.copyfile(Path(paper["png"]).with_suffix(f".{kind}"), self._out / f"ticket.{kind}")
            text = (self._out / "ticket.txt").read_text(encoding="utf-8")
            check(number in text, f"{number} is not on the paper")
            check(service.name.in_language(self._language) in text, "the service is not on the paper")
        self._kiosk.order(do="wait", name=self._say("PaperNotice", "Take your ticket from the printer."))
        self._grab(self._kiosk, "printed")
        self._kiosk.order(do="tap", name=self._say("TicketPage", "Done"))

    def _touch_through(self, service_id: str, group: Group, pictures: bool = False) -> str:
        """From the first touch to the number on the screen."""
        before = {ticket.id for ticket in self._room().room.tickets}
        self._choose(service_id, group, pictures)
        self._wait_until(lambda: len(self._room().room.tickets) > len(before), 10, "the ticket reaches the server")
        ticket = next(ticket for ticket in self._room().room.tickets if ticket.id not in before)
        self._kiosk.order(do="wait", name=spelled(ticket.number))
        if pictures:
            self._grab(self._kiosk, "ticket")
        return ticket.number

    def _choose(self, service_id: str, group: Group, pictures: bool = False) -> None:
        """Every touch that there is until a ticket."""
        service = self._branch.service(service_id)
        assert service is not None
        category = next(one for one in self._branch.categories if one.id == service.category)
        self._tap_and_grab(self._start, "services" if pictures else "")
        self._tap_and_grab(category.name.in_language(self._language), "category" if pictures else "")
        self._tap_and_grab(service.name.in_language(self._language), "service" if pictures else "")
        self._tap_and_grab(self._say("DetailsPage", "Take a ticket"), "priority" if pictures else "")
        self._kiosk.order(do="tap", name=self._say.group(group))

    def _tap_and_grab(self, name: str, picture: str) -> None:
        self._kiosk.order(do="tap", name=name)
        if picture:
            self._grab(self._kiosk, picture)

    def _serve(self) -> None:
        with self._journal.step("the desk calls; the panel shows who is first by law"):
            self._press("F2", "Call next")
            ticket = self._called()
            self._desk.order(do="wait", name=self._say("Desk", "Start serving"))
            self._see(self._panel, self._announced(ticket))
        self._grab(self._desk, "called")
        self._grab(self._panel, "call")
        with self._journal.step("called again, started, finished, each with its key"):
            self._press("F3", "Call again")
            self._see(self._panel, self._say("PanelFace", "Second call"))
            self._grab(self._panel, "recall")
            self._press("F2", "Start serving")
            self._desk.order(do="wait", name=self._say("Desk", "Finish"))
            self._grab(self._desk, "serving")
            self._press("F2", "Finish")
            self._desk.order(do="wait", name=self._say("Desk", "Call next"))

    def _nobody_comes(self) -> None:
        with self._journal.step("the next person does not come"):
            self._press("F2", "Call next")
            self._called()
            self._desk.order(do="wait", name=self._say("Desk", "Did not come"))
            self._press("F4", "Did not come")
            self._desk.order(do="wait", name=self._say("Desk", "Call next"))
        with self._journal.step("the next person is called and being served"):
            self._press("F2", "Call next")
            self._desk.order(do="wait", name=self._say("Desk", "Start serving"))
            self._press("F2", "Start serving")
            self._desk.order(do="wait", name=self._say("Desk", "Finish"))

    def _lose_the_server(self) -> None:
        before = self._room()
        with self._journal.step("the server is killed; every screen says so by itself"):
            self._server.kill()
            self._see(self._panel, self._say("Strip", "No connection"))
            self._desk.order(do="wait", name=self._say("DeskHead", "No connection"))
            self._grab(self._panel, "offline")
            self._grab(self._desk, "offline")
        with self._journal.step("the totem goes on alone, with a number that was lent to it"):
            self._choose("cpf", Group.ORDINARY)
            self._kiosk.order(do="wait", name=self._say("TicketFacts", "The wait is not known right now."))
            self._grab(self._kiosk, "offline")
            paper = Path(self._printer.event("paper", 15)["png"]).with_suffix(".txt").read_text(encoding="utf-8")
            self._kiosk.order(do="tap", name=self._say("TicketPage", "Done"))
        with self._journal.step("the server is back, nothing is lost, and it learns of that ticket"):
            self._server = self._house.start_server()
            kept = {ticket.id: ticket for ticket in before.room.tickets}
            self._wait_until(lambda: len(self._room().room.tickets) > len(kept), 15, "the totem tells of its ticket")
            after = {ticket.id: ticket for ticket in self._room().room.tickets}
            check(kept.items() <= after.items(), "the room is not what it was before the power cut")
            check(all(after[late].number in paper for late in after.keys() - kept), "the paper has another number")
            self._see(self._panel, self._say("Strip", "No connection"), gone=True)
            self._desk.order(do="gone", name=self._say("DeskHead", "No connection"))

    def _go_on(self) -> None:
        with self._journal.step("the day goes on: finished, and the next is called"):
            self._press("F2", "Finish")
            self._desk.order(do="wait", name=self._say("Desk", "Call next"))
            self._press("F2", "Call next")
            self._see(self._panel, self._announced(self._called()))
        self._grab(self._panel, "the-day-goes-on")

    def _run_out_of_paper(self) -> None:
        with self._journal.step("the paper runs out; the citizen has the number all the same"):
            self._printer.tell("paper out")
            number = self._touch_through("cpf", Group.ORDINARY)
            self._kiosk.order(do="wait", name=self._say("PaperNotice", "The printer has run out of paper."))
            self._grab(self._kiosk, "no-paper")
        with self._journal.step("with paper again, the spool prints what it kept"):
            self._printer.tell("ready")
            paper = self._printer.event("paper", 60)
            check(number in Path(paper["png"]).with_suffix(".txt").read_text(encoding="utf-8"), "another ticket came")

    def _press_at_once(self) -> None:
        with self._journal.step("two desks press at the same instant and get two people"):
            with ThreadPoolExecutor(2) as hands:
                list(hands.map(self._crowd.work, self._colleagues))
            tickets = {colleague.ticket.number for colleague in self._colleagues if colleague.ticket}
            check(len(tickets) == 2, f"they got {tickets}")

    def _colleague(self, name: str, counter: Counter) -> Colleague:
        colleague = Colleague(self._make_api(self._house.url, self._house.enroll("attendant", name)), counter.id)
        self._crowd.sit(colleague)
        return colleague

    def _write_events(self) -> None:
        with self._journal.step("the record of the day has no gap"):
            version = self._room().room.version
            lines = []
            with self._watcher.events(self._branch.id, 0) as messages:
                for message in messages:
                    lines.append(message.data.decode())
                    if int(message.id) >= version:
                        break
            (self._out / "events.jsonl").write_text("\n".join(lines) + "\n", encoding="utf-8")
            check([json.loads(line)["version"] for line in lines] == list(range(1, version + 1)), "there is a gap")

    def _called(self) -> Ticket:
        """The ticket that counter 01 has called, once it has."""
        found: list[Ticket] = []

        def called() -> bool:
            first = self._branch.counters[0].id
            tickets = self._room().room.tickets
            found[:] = [each for each in tickets if each.state is State.CALLED and each.counter == first]
            return bool(found)

        self._wait_until(called, 10, "somebody is called")
        return found[0]

    def _announced(self, ticket: Ticket) -> str:
        """How the panel names the call in its large place, where the service stands beside it."""
        service = self._branch.service(ticket.service)
        return (
            f"{spelled(ticket.number)}, {self._counter}, {service.name.in_language(self._language) if service else ''}"
        )

    def _room(self) -> Start:
        return self._watcher.room(self._branch.id)

    def _press(self, key: str, action: str) -> None:
        """Press a key of the desk as soon as the action that it stands for can be done: not before the last is over."""
        self._desk.order(do="key", key=key, name=self._say("Desk", action))

    def _see(self, screen: Child, words: str, *, gone: bool = False) -> None:
        """Wait until something on the screen says ``words``, among others; or with ``gone`` nothing does any more."""

        def there() -> bool:
            return any(words in seen["name"] for seen in screen.order(do="tree")["tree"])

        self._wait_until(
            lambda: there() is not gone, 10, f"'{words}' {'leaves' if gone else 'is on'} the {screen.name}"
        )

    def _grab(self, screen: Child, what: str) -> None:
        """A picture of the screen, numbered in the order of the journey."""
        self._pictures += 1
        screen.order(do="grab", path=str(self._out / f"{screen.name}-{self._pictures:02d}-{what}.png"))
