-- What the load scripts share: command ids as real ones are (UUIDs of version 7), a command's headers, the result as a line.
local ffi = require("ffi")
local common = {}

ffi.cdef("struct moment { long seconds; long microseconds; }; int gettimeofday(struct moment *, void *);")
local moment = ffi.new("struct moment")

function common.id()
    ffi.C.gettimeofday(moment, nil)
    local milliseconds, random = tonumber(moment.seconds) * 1000 + tonumber(moment.microseconds) / 1000, math.random
    return string.format("%08x-%04x-7%03x-a%03x-%06x%06x", milliseconds / 65536, milliseconds % 65536, random(0, 4095),
        random(0, 4095), random(0, 16777215), random(0, 16777215))
end

function common.random_id()
    local random = math.random
    return string.format("%06x%02x-%04x-4%03x-a%03x-%06x%06x", random(0, 16777215), random(0, 255), random(0, 65535),
        random(0, 4095), random(0, 4095), random(0, 16777215), random(0, 16777215))
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
