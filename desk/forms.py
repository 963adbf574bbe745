"""The sheets at work: what is pressed and typed in them, until it is asked for or read."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from functools import partial
from typing import Any

from client.errors import ClientError
from desk.booking import prepared, refused
from desk.day import Kind
from desk.notices import Notice, about
from desk.orders import KINDS_OF_PLACES, possible
from desk.orders import order as new_order
from desk.serving import allowed
from desk.session import Session
from desk.sheets import Next, Past, Sheets, Tab, opens_a_sheet
from domain.agenda import Entry, Finds, Found, Search
from domain.people import ChangePassword
from domain.ticket import Action, Ticket
from domain.visits import Returning, Visit, Visits
from ui.jobs import Jobs

CPF_DIGITS = 11
HARMLESS = frozenset({"done_after_all"})


class Forms:
    """``now`` is what is open. ``session`` gives the session, if there is one; ``changed`` hears of each change.

    What was asked for stays in ``_sent`` until it is known to be done: nothing typed is lost by a refusal.
    """

    def __init__(
        self, qml: Any, session: Callable[[], Session | None], jobs: Jobs, changed: Callable[[], None]
    ) -> None:
        self.now = Sheets()
        self._session, self._jobs, self._changed = session, jobs, changed
        self._sent: Sheets | None = None
        self._draft: Sheets | None = None  # what was written of an attendance, when its form was closed
        qml.list.connect(lambda tab: self._become(self.now.listing(Tab(tab))))
        qml.search.connect(lambda typed: self._become(replace(self.now, search=typed)))
        qml.pick.connect(lambda ticket: self._become(replace(self.now, sheet="ticket", ticket=ticket)))
        qml.act.connect(self._act)
        qml.give.connect(lambda reason: self._become(self.now.with_order(reason=reason)))
        qml.keep.connect(self._keep)
        qml.sendTo.connect(self._send_to)
        qml.render.connect(self._render)
        qml.end.connect(lambda outcome: self._become(self.now.with_order(outcome=self._other("outcome", outcome))))
        qml.follow.connect(lambda step: self._become(self.now.with_order(next_step=self._other("next_step", step))))
        qml.write.connect(lambda note: self._become(self.now.with_order(note=note)))
        qml.confirm.connect(self.confirm)
        qml.rest.connect(self._rest)
        qml.findAppointment.connect(self._find)
        qml.checkIn.connect(self._check_in)
        qml.bookFor.connect(self._book_for)
        qml.book.connect(self._book)
        qml.changePassword.connect(self._change_password)

    def look(self, sheet: str) -> None:
        """Open a sheet, or close it when it is open."""
        opened = self.now.opened(sheet)
        session = self._session()
        ticket = session.ticket if session is not None else None
        if opened.sheet == "visits":
            self._read(session, ticket)
        elif opened.sheet == "book":
            if session is not None and ticket is not None:
                self._become(Sheets("book", booking=Next(session.new_id(), ticket.id, ticket.service)))
        elif self.now.sheet == "book":  # back to what was being written about the same person
            self._become((self._kept(ticket) if ticket is not None else None) or opened)
        elif opened.sheet == "finish":
            if ticket is not None:
                self._become(self._kept(ticket) or self.now.preparing(Action.FINISH, ticket))
        else:
            self._become(opened)

    def press(self, action: Action) -> None:
        """Something was pressed about who is in front. Where more has to be said, a form opens."""
        session = self._session()
        if session is None or not session.ready or not allowed(action, session.ticket):
            return
        ticket, branch = session.ticket, session.picture.branch
        if action is Action.CALL or ticket is None or branch is None:
            self.close()
            if action is Action.CALL:
                session.call_next()
        elif action is Action.FINISH and (kept := self._kept(ticket)) is not None:
            self._become(kept)  # what was written would be lost
        elif opens_a_sheet(action, branch, chosen=False):
            self._become(self.now.preparing(action, ticket))
        else:
            self.close()
            session.ask(new_order(action, ticket))

    def confirm(self) -> None:
        """Ask for what was prepared, unless something was forgotten."""
        session, order = self._session(), self.now.order
        branch = session.picture.branch if session is not None else None
        if session is None or branch is None or order is None or not session.ready:
            return
        checked = self.now.confirmed(branch)
        if checked.lacking or (order.action is Action.TRANSFER and order.kind is None):
            self._become(checked)
            return
        self._sent, self.now = self.now, Sheets()
        session.ask(order)

    def close(self) -> None:
        """Put away what is open."""
        self._become(Sheets())

    def forget(self) -> None:
        """The person has left: nothing of theirs stays."""
        self.now, self._sent, self._draft = Sheets(), None, None

    def _kept(self, ticket: Ticket) -> Sheets | None:
        """What was written about ``ticket`` before its form was closed; None when that is nothing."""
        draft, empty = self._draft, new_order(Action.FINISH, ticket)
        return draft if draft is not None and draft.order not in (None, empty) and self._about(draft, ticket) else None

    def _about(self, draft: Sheets, ticket: Ticket) -> bool:
        return draft.order is not None and draft.order.ticket == ticket.id

    def settle(self) -> None:
        """The session has changed: what was refused is open again, as it was."""
        session, sent = self._session(), self._sent
        if session is None or sent is None or session.press is not None:
            return
        self._sent = None
        if session.notice is not None and session.notice.code not in HARMLESS and self._still_there(session, sent):
            self.now = sent

    def interrupt(self) -> None:
        """The session ended in the middle: what was being prepared waits for the same person."""
        self.now, self._sent = self._sent or self.now, None

    def go_on(self, session: Session, *, same: bool) -> None:
        """Somebody is there (again). Of what lay open only what is still about somebody is left."""
        if not same:
            self.forget()
        elif self.now.order is not None and not self._still_there(session, self.now):
            self.now = Sheets()

    def _still_there(self, session: Session, sheets: Sheets) -> bool:
        return sheets.order is not None and session.find(sheets.order.ticket) is not None

    def _act(self, action: str) -> None:
        session = self._session()
        ticket = session.find(self.now.ticket) if session is not None else None
        branch = session.picture.branch if session is not None else None
        if session is None or ticket is None or branch is None or not session.ready:
            return
        wanted = Action(action)
        if wanted not in possible(ticket, session.counter, free=session.ticket is None):
            return
        if opens_a_sheet(wanted, branch, chosen=True):
            self._become(self.now.preparing(wanted, ticket))
        else:
            self.close()
            session.ask(new_order(wanted, ticket))

    def _rest(self, kind: str) -> None:
        session = self._session()
        if session is not None:
            self.close()
            session.rest(Kind(kind))

    def _find(self, typed: str) -> None:
        session, typed = self._session(), typed.strip()[:64]
        branch = session.picture.branch if session is not None else None
        if session is None or branch is None or not typed:
            return
        is_cpf = sum(map(str.isdigit, typed)) == CPF_DIGITS and not any(map(str.isalpha, typed))
        search = Search(cpf=typed) if is_cpf else Search(code=typed)
        self._become(replace(self.now, search=typed))
        asked = partial(session.server.find_appointment, branch.id, search)
        self._jobs.run(asked, partial(self._found, typed), partial(self._not_found, typed))

    def _found(self, typed: str, finds: Finds) -> None:
        self._arrive(typed, None if finds.found else Notice("appointment_unknown"), finds.found)

    def _not_found(self, typed: str, error: Exception) -> None:
        self._arrive(typed, about(error))

    def _arrive(self, typed: str, notice: Notice | None, found: tuple[Found, ...] = ()) -> None:
        """Show what became of a search, if it is still what is open: something else may be written meanwhile."""
        if (self.now.sheet, self.now.search) == ("arrive", typed):
            self._become(replace(self.now, notice=notice, found=found))

    def _check_in(self, appointment: str) -> None:
        session = self._session()
        if session is not None and session.ready:
            self.close()
            session.check_in(appointment)

    def _book_for(self, service: str) -> None:
        if self.now.booking is not None and not self.now.booking.asking:
            self._become(replace(self.now, booking=replace(self.now.booking, service=service)))

    def _book(self, day: str, time: str, cpf: str) -> None:
        session, asked = self._session(), self.now.booking
        branch = session.picture.branch if session is not None else None
        ticket = session.find(asked.ticket) if session is not None and asked is not None else None
        if session is None or branch is None or ticket is None or asked is None or asked.asking or asked.entry:
            return
        typed = (day[:32], time[:32], cpf[:32])
        wanted = prepared(asked.id, ticket, asked.service, typed, session.server_time(), branch)
        if isinstance(wanted, Notice):
            self._become(replace(self.now, notice=wanted))
            return
        self._become(replace(self.now, notice=None, booking=replace(asked, asking=True)))
        self._jobs.run(partial(session.server.book, branch.id, wanted), self._booked, partial(self._unbooked, asked.id))

    def _booked(self, entry: Entry) -> None:
        asked = self.now.booking
        if asked is not None and asked.id == entry.id:
            self._become(replace(self.now, booking=replace(asked, asking=False, entry=entry)))

    def _unbooked(self, booking_id: str, error: Exception) -> None:
        asked = self.now.booking
        if asked is not None and asked.id == booking_id:
            notice = refused(error) or about(error)
            self._become(replace(self.now, notice=notice, booking=replace(asked, asking=False)))

    def _keep(self) -> None:
        order = self.now.order
        if order is not None:
            self._become(self.now.with_order(keep_place=not order.keep_place))

    def _send_to(self, kind: str, to: str) -> None:
        found = next((each for each in KINDS_OF_PLACES if each == kind), None)
        if found is not None:
            self._become(self.now.sent_to(found, to))

    def _render(self, service: str) -> None:
        if self.now.order is not None:
            self._become(replace(self.now, order=self.now.order.toggled(service), lacking=()))

    def _other(self, field: str, chosen: str) -> str:
        """``chosen``, or nothing when it was chosen already."""
        return "" if self.now.order is not None and getattr(self.now.order, field) == chosen else chosen

    def _read(self, session: Session | None, ticket: Ticket | None) -> None:
        branch = session.picture.branch if session is not None else None
        if session is None or branch is None or ticket is None:
            return
        self._become(Sheets("visits", past=Past(ticket.id)))
        failed = partial(self._unread, ticket.id)
        server = session.server
        self._jobs.run(partial(server.notes, branch.id, ticket.id), partial(self._noted, ticket.id), failed)
        asked = partial(server.earlier_visits, branch.id, Returning(ticket=ticket.id))
        self._jobs.run(asked, partial(self._visited, ticket.id), failed)

    def _noted(self, ticket: str, visit: Visit) -> None:
        self._past(ticket, now=visit)

    def _visited(self, ticket: str, visits: Visits) -> None:
        self._past(ticket, earlier=visits.visits)

    def _unread(self, ticket: str, error: Exception) -> None:
        """That nothing is known of somebody is an answer; that nobody answered is not."""
        self._past(ticket, **({"failed": True} if isinstance(error, ClientError) else {}))

    def _past(self, ticket: str, **news: object) -> None:
        past = self.now.past
        if past is not None and past.ticket == ticket:
            read: Any = {**news, "asking": past.asking - 1}
            self._become(replace(self.now, past=replace(past, **read)))

    def _change_password(self, old: str, new: str, once_more: str) -> None:
        session = self._session()
        if session is None or not old or not new:
            return
        if new != once_more:
            self._become(replace(self.now, notice=Notice("passwords_differ")))
            return
        asked = partial(session.server.change_password, ChangePassword(old[:256], new[:256]))
        self._jobs.run(asked, partial(self._password_changed, session), self._password_kept)

    def _password_changed(self, session: Session, _: None) -> None:
        session.notice = Notice("password_changed")
        self._become(Sheets() if self.now.sheet == "password" else self.now)

    def _password_kept(self, error: Exception) -> None:
        if self.now.sheet == "password":  # and not what was begun meanwhile
            self._become(replace(self.now, notice=about(error)))

    def _become(self, sheets: Sheets) -> None:
        if self.now.sheet == "finish":
            self._draft = replace(self.now, lacking=())
        self.now = sheets
        self._changed()
