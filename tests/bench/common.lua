-- What the load scripts share: command ids as random as real ones, the headers of a command, and the result as a line.
local common = {}

function common.id(run, sent)
    local random = math.random
    return string.format("%s-%04x-4%03x-a%03x-%04x%08x", run, random(0, 65535), random(0, 4095), random(0, 4095),
        random(0, 65535), sent)
end

function common.path(branch)
    return "/api/branches/" .. branch .. "/commands"
end

function common.headers(token)
    return { ["Authorization"] = "Bearer " .. token, ["Content-Type"] = "application/json" }
end

function done(summary, latency)
    local wrong = summary.errors
    io.write(string.format(
        'RESULT {"requests": %d, "seconds": %.6f, "p50_ms": %.3f, "p99_ms": %.3f, "wrong": %d}\n',
        summary.requests, summary.duration / 1e6, latency:percentile(50) / 1e3, latency:percentile(99) / 1e3,
        wrong.status + wrong.connect + wrong.read + wrong.write + wrong.timeout))
end

return common
