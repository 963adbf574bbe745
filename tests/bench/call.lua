-- Load for wrk: every thread is an attendant at a counter, who calls the next person and marks a no-show, in turn.
-- One connection a thread. Arguments: branch, run (hexadecimal), then each attendant's token; counters are desk-1, desk-2 …
local common = require("common")
local threads = 0

function setup(thread)
    threads = threads + 1
    thread:set("place", threads)
end

function init(arguments)
    run, sent, ticket = arguments[2], 0, nil
    math.randomseed(tonumber(run, 16) + place)
    wrk.method = "POST"
    wrk.path = common.path(arguments[1])
    for name, value in pairs(common.headers(arguments[2 + place])) do
        wrk.headers[name] = value
    end
end

function request()
    sent = sent + 1
    local id = common.id()
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
