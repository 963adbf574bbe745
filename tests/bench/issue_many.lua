-- Load for wrk: every request issues a ticket, at each of several branches in turn.
-- Arguments: run (hexadecimal, unlike any before), then a branch and a token, as often as there are branches.
local run, sent, branches = "", 0, {}

function init(arguments)
    run = arguments[1]
    for place = 2, #arguments, 2 do
        branches[#branches + 1] = {
            path = "/api/branches/" .. arguments[place] .. "/commands",
            headers = { ["Authorization"] = "Bearer " .. arguments[place + 1], ["Content-Type"] = "application/json" },
        }
    end
end

function request()
    sent = sent + 1
    local branch = branches[sent % #branches + 1]
    local id = string.format("%s-0000-4000-8000-%012x", run, sent)
    local body = '{"type":"issue_ticket","id":"' .. id .. '","service":"service-' .. (sent % 14) .. '"}'
    return wrk.format("POST", branch.path, branch.headers, body)
end

function done(summary, latency)
    local wrong = summary.errors
    io.write(string.format(
        'RESULT {"requests": %d, "seconds": %.6f, "p50_ms": %.3f, "p99_ms": %.3f, "wrong": %d}\n',
        summary.requests, summary.duration / 1e6, latency:percentile(50) / 1e3, latency:percentile(99) / 1e3,
        wrong.status + wrong.connect + wrong.read + wrong.write + wrong.timeout))
end
