"""The refusals that are the server's own, beside those of the rules."""

from domain.answers import Refusal

BUSY = Refusal("busy")
INTERNAL = Refusal("internal")
NOT_ALLOWED = Refusal("not_allowed")
NOT_FOUND = Refusal("not_found")
STORAGE = Refusal("storage_unavailable")
TOO_MANY = Refusal("too_many_bad_codes")
TOO_MANY_REQUESTS = "too_many_requests"  # its fact ``seconds`` says for how long to stay away
UNAUTHORIZED = Refusal("unauthorized")
