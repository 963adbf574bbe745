-- Load for wrk: every request issues a ticket, at each of several branches in turn.
-- Arguments: run (eight hexadecimal digits, unlike any before), then a branch and a token, as often as there are branches.
local common = require("common")
local run, sent, branches = "", 0, {}

function init(arguments)
    run = arguments[1]
    math.randomseed(tonumber(run, 16))
    for place = 2, #arguments, 2 do
        branches[#branches + 1] = {
            path = common.path(arguments[place]),
            headers = common.headers(arguments[place + 1]),
        }
    end
end

function request()
    sent = sent + 1
    local branch = branches[sent % #branches + 1]
    local body = '{"type":"issue_ticket","id":"' .. common.id() .. '","service":"service-' .. (sent % 14) .. '"}'
    return wrk.format("POST", branch.path, branch.headers, body)
end
