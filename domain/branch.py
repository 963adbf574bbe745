"""What a branch is: its services, counters, numbering and words. One document describes it all.

The types here *are* the document: its JSON Schema is derived from them (`domain.document`), so there is one source.
"""

from __future__ import annotations

from enum import StrEnum
from typing import Annotated, Literal

from msgspec import Meta, Struct

from domain.booking import Appointments
from domain.guidance import Aliases, Neighbour, Question, Requirement, Walk
from domain.media import Signed
from domain.opinions import Asking
from domain.panels import Alert, Panel
from domain.policies import AnyPolicy, StrictLegal
from domain.register import Register
from domain.retention import Retention
from domain.schedule import Holidays, Hours, Quota
from domain.template import Templates
from domain.words import LANGUAGES, Id, Language, Sentence, Text

__all__ = [
    "LANGUAGES", "Aliases", "Audience", "Branch", "Category", "Counter", "Holidays", "Hours", "Id", "Language", "Level",
    "Numbering", "Numbers", "Prefix", "Quota", "Sentence", "Service", "Templates", "Text",
]  # fmt: skip

Prefix = Annotated[str, Meta(pattern=r"^[A-Z]{1,2}(?!\n)$", description="one or two capital letters")]
Level = Annotated[int, Meta(ge=1, le=3, description="1 a main service, 2 also, 3 helps when nothing better waits")]


class Audience(StrEnum):
    """Whom a service is for."""

    ANYONE = "anyone"
    PERSON = "person"
    COMPANY = "company"


class Category(Struct, frozen=True, forbid_unknown_fields=True):
    """A group of services on the totem's first page."""

    id: Id
    name: Text
    icon: Annotated[str, Meta(description="a Material Design icon name, such as card-account-details")]


class Numbers(Struct, frozen=True, forbid_unknown_fields=True):
    """A range of numbers. After ``last`` it grows on, or begins again with what has not been given today."""

    first: Annotated[int, Meta(ge=1, le=900_000)] = 1
    last: Annotated[int, Meta(ge=1, le=999_999)] = 999
    then: Literal["grow", "wrap"] = "grow"


class Service(Struct, frozen=True, forbid_unknown_fields=True):
    """Something a citizen comes for."""

    id: Id
    category: Id
    prefix: Prefix
    name: Text
    summary: Annotated[Text, Meta(description="what it is, in about six words")]
    description: Text
    fee: Text
    deadline: Text
    icon: str = "file-document-outline"
    requirements: tuple[Requirement, ...] = ()
    aliases: Aliases = Aliases()
    questions: Annotated[tuple[Question, ...], Meta(description="what the assistant answers besides")] = ()
    walk: Annotated[Walk | None, Meta(description="how to do it without coming here")] = None
    audience: Audience = Audience.ANYONE
    audience_rule: Annotated[Text | None, Meta(description="who may ask for it, in plain words")] = None
    instead: Annotated[Id | None, Meta(description="the service to offer to everybody else")] = None
    minutes: Annotated[float, Meta(gt=0, le=480, description="how long it usually takes at the counter")] = 10.0
    hours: Annotated[Hours | None, Meta(description="when it is offered, within the branch's hours")] = None
    numbers: Annotated[Numbers | None, Meta(description="a range of its own in the series of its prefix")] = None
    quota: Annotated[Quota | None, Meta(description="how many tickets it gives at most")] = None


class Counter(Struct, frozen=True, forbid_unknown_fields=True):
    """A place where an attendant sits. Without ``services`` it serves all; without ``skills``, all at level 1."""

    id: Id
    name: Annotated[str, Meta(min_length=1, max_length=12, description="what the panel shows, such as 07")]
    services: tuple[Id, ...] = ()
    skills: Annotated[dict[Id, Level], Meta(description="how well each of its services is served here")] = {}
    dedicated: Annotated[
        Literal["none", "priority", "priority_only"],
        Meta(description="priority tickets first whatever the policy; with priority_only, nothing else"),
    ] = "none"

    @property
    def is_dedicated(self) -> bool:
        """Whether it is one of the counters that Lei 10.048 art. 1 §3 speaks of."""
        return self.dedicated != "none"

    def level(self, service_id: str) -> int:
        """How well it serves the service: 1 best, 3 least."""
        return self.skills.get(service_id, 1)


class Emergency(Struct, frozen=True, forbid_unknown_fields=True):
    """The high numbers of every prefix that totems may be lent for when they are cut off, ``block`` at a time.

    Without a range of their own they are the eight hundreds, or what stands for them with the branch's digits.
    """

    block: Annotated[int, Meta(ge=1, le=1000)] = 20
    first: Annotated[int, Meta(ge=1, le=900_000)] | None = None
    last: Annotated[int, Meta(ge=1, le=999_999)] | None = None
    days: Annotated[int, Meta(ge=1, le=31, description="service days that a loan lasts, with the first")] = 2


class Numbering(Struct, frozen=True, forbid_unknown_fields=True):
    """How numbers are formed. Priority tickets share one prefix, so that the number does not tell the reason."""

    priority_prefix: Prefix = "P"
    digits: Annotated[int, Meta(ge=2, le=6)] = 3
    reset: Annotated[Literal["daily", "never"], Meta(description="whether series start again each service day")] = (
        "daily"
    )
    emergency: Emergency = Emergency()

    @property
    def lent(self) -> tuple[int, int]:
        """The first and the last number that may be lent to a totem."""
        unit = 10 ** (self.digits - 1)
        return self.emergency.first or 8 * unit, self.emergency.last or 9 * unit - 1


class Branch(Struct, frozen=True, forbid_unknown_fields=True):
    """A unit of public service, whole: what every program needs to know of it."""

    id: Id
    institution: Text
    name: Text
    address: Sentence
    time_zone: Annotated[str, Meta(description="an IANA name, such as America/Sao_Paulo")]
    ombudsman: Annotated[Text, Meta(description="where to complain; local laws ask for it on the ticket")]
    counter_label: Annotated[Text, Meta(description="what a counter is called here: Guichê, Mesa, Sala")]
    categories: Annotated[tuple[Category, ...], Meta(min_length=1)]
    services: Annotated[tuple[Service, ...], Meta(min_length=1)]
    counters: Annotated[tuple[Counter, ...], Meta(min_length=1)]
    not_here: Annotated[tuple[Neighbour, ...], Meta(description="what people come for and is done elsewhere")] = ()
    ticket_message: Text | None = None
    max_wait_minutes: Annotated[int, Meta(ge=1, le=600)] | None = None
    policy: Annotated[
        Literal["strict_legal"] | AnyPolicy,
        Meta(description="who is called next; the plain name stands for the default"),
    ] = "strict_legal"
    numbering: Numbering = Numbering()
    hours: Annotated[Hours | None, Meta(description="when the branch gives tickets; without it, always")] = None
    holidays: Annotated[Holidays | None, Meta(description="the days on which it is closed")] = None
    templates: Annotated[Templates, Meta(description="the papers that this branch prints its own way")] = Templates()
    preferred_minutes: Annotated[
        int, Meta(ge=1, le=240, description="how long a returning citizen's ticket waits for who served them before")
    ] = 15
    appointments: Annotated[Appointments, Meta(description="how appointments stand beside who came without")] = (
        Appointments()
    )
    panels: Annotated[tuple[Panel, ...], Meta(description="how its calling panels are; without any, plain")] = ()
    help_minutes: Annotated[
        float, Meta(gt=0, le=240, description="how long a call for a person stands, and how long who answers it has")
    ] = 15.0
    desk_gone_minutes: Annotated[
        float, Meta(gt=0, le=240, description="how long the desk of who sits at a counter may be gone")
    ] = 5.0
    desk_gone_serving_minutes: Annotated[
        float, Meta(gt=0, le=480, description="the same while somebody is being served there")
    ] = 30.0
    alert: Annotated[Alert | None, Meta(description="a message over everything on its panels, now")] = None
    libras: Annotated[tuple[Signed, ...], Meta(max_length=40, description="pages of the totem in Libras")] = ()
    register: Annotated[Register, Meta(description="what is written down of each attendance")] = Register()
    opinions: Annotated[Asking, Meta(description="whether citizens are asked what they think")] = Asking()
    retention: Annotated[Retention, Meta(description="how long it is kept what people did here")] = Retention()
    fictional: Annotated[bool, Meta(description="true marks every screen and ticket as made up")] = False

    @property
    def calling(self) -> AnyPolicy:
        """The policy, also where the document gives its name alone."""
        return StrictLegal() if isinstance(self.policy, str) else self.policy

    def service(self, service_id: str) -> Service | None:
        """The service with this id, or None."""
        return next((service for service in self.services if service.id == service_id), None)

    def counter(self, counter_id: str) -> Counter | None:
        """The counter with this id, or None."""
        return next((counter for counter in self.counters if counter.id == counter_id), None)

    def services_at(self, counter: Counter) -> frozenset[str]:
        """The ids of the services that ``counter`` serves."""
        return frozenset(counter.services or (service.id for service in self.services))
