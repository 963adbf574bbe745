"""What is kept and tells nothing of anybody: the other half of `domain.declared`."""

from __future__ import annotations

from collections.abc import Mapping

# Columns that tell nothing of anybody, by table: times, states, counters of things, digests of random codes, settings.
NOT_PERSONAL: Mapping[str, str] = {
    "branches": "id document_hash version day authority epoch",
    "documents": "branch hash source document loaded_at since",
    "tickets": "branch number service state counter issued_at called_at started_at ended_at changed",
    "events": "branch version at",
    "commands": "branch id at",
    "enrolments": "branch id role token_hash created_at revoked_at changed device used_at expires_at",
    "appointments": "branch id service at minutes language standing made_at ended_at",
    "appointment_people": "appointment",
    "notes": "branch command at kind",
    "procedures": "branch id version title body language services must_read withdrawn publish_from published_at "
    "loaded_at",
    "procedure_reads": "id branch procedure version at",
    "media": "branch name digest size added_at",
    "media_parts": "branch digest number content at",
    "audit": "number at branch action digest",
    "key_checks": "id digest",
    "devices": "branch id role software admitted_at revoked_at seen_at",
    "admissions": "id code_hash poll_hash kind software was asked_at expires_at device refused_at",
    "people": "one_time_until created_at disabled_at",
    "grants": "branch role",
    "sign_in_attempts": "made last_at locked_until",
    "branch_links": "branch run version epoch heard_at ahead gone_at",
    "set_aside": "branch epoch version digest reason noted_at seen_at",
    "novosga_clients": "branch id unit language client_id secret_hash panel_password triage_password enabled_at "
    "disabled_at",
    "novosga_numbers": "branch kind key number",
    "opinions": "branch at service score reason n",
    "opinions_given": "branch at",
}

# Texts inside columns of JSON that tell nothing of anybody, by the last name of their path.
NOT_PERSONAL_PATHS = frozenset(
    "type counter prefix series policy totem letter holder code place call totem_name".split()
)
