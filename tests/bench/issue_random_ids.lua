-- As issue.lua, with ids that are wholly random (UUIDs of version 4), as programs of others may send them.
local common = require("common")
common.id = common.random_id
require("issue")
