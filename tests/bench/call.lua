-- Load for wrk: every thread is an attendant at a counter, who calls the next person and marks a no-show, in turn.
-- One connection a thread. Arguments: branch, run (hexadecimal), then each attendant's token; counters are desk-1, desk-2 …
local threads = 0

function setup(thread)
    threads = threads + 1
    thread:set("place", threads)
end

function init(arguments)
    run, sent, ticket = arguments[2], 0, nil
    wrk.method = "POST"
    wrk.path = "/api/branches/" .. arguments[1] .. "/commands"
    wrk.headers["Authorization"] = "Bearer " .. arguments[2 + place]
    wrk.headers["Content-Type"] = "application/json"
end

function request()
    sent = sent + 1
    local id = string.format("%s-%04x-4000-8000-%012x", run, place, sent)
    if ticket then
        return wrk.format(nil, nil, nil, '{"type":"mark_no_show","id":"' .. id .. '","ticket":"' .. ticket .. '"}')
    end
    return wrk.format(nil, nil, nil, '{"type":"call_next","id":"' .. id .. '","counter":"desk-' .. place .. '"}')
end

function response(status, headers, body)
    if ticket then
        ticket = nil
    elseif status == 200 then
        ticket = string.match(body, '"ticket":{"id":"([0-9a-f-]+)"')
    end
end

function done(summary, latency)
    local wrong = summary.errors
    io.write(string.format(
        'RESULT {"requests": %d, "seconds": %.6f, "p50_ms": %.3f, "p99_ms": %.3f, "wrong": %d}\n',
        summary.requests, summary.duration / 1e6, latency:percentile(50) / 1e3, latency:percentile(99) / 1e3,
        wrong.status + wrong.connect + wrong.read + wrong.write + wrong.timeout))
end
