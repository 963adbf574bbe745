-- Load for wrk: every request issues a ticket, each with an id of its own.
-- Arguments: branch, token, run (hexadecimal, unlike any before).
local branch, token, run, sent

function init(arguments)
    branch, token, run = arguments[1], arguments[2], arguments[3]
    sent = 0
    wrk.method = "POST"
    wrk.path = "/api/branches/" .. branch .. "/commands"
    wrk.headers["Authorization"] = "Bearer " .. token
    wrk.headers["Content-Type"] = "application/json"
end

function request()
    sent = sent + 1
    local id = string.format("%s-0000-4000-8000-%012x", run, sent)
    return wrk.format(nil, nil, nil, '{"type":"issue_ticket","id":"' .. id .. '","service":"service-' .. (sent % 14) .. '"}')
end

function done(summary, latency)
    local wrong = summary.errors
    io.write(string.format(
        'RESULT {"requests": %d, "seconds": %.6f, "p50_ms": %.3f, "p99_ms": %.3f, "wrong": %d}\n',
        summary.requests, summary.duration / 1e6, latency:percentile(50) / 1e3, latency:percentile(99) / 1e3,
        wrong.status + wrong.connect + wrong.read + wrong.write + wrong.timeout))
end
