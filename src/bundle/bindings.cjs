// Where the compiled part of better-sqlite3 lies, seen from the bundle. The package of this name looks for it in many places at each start.
const { join } = require("node:path");
module.exports = (name) => require(join(__dirname, "..", "..", "node_modules", "better-sqlite3", "build", "Release", name));
