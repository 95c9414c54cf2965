// Apollo asks for Node's own hashes by `module.require`, which no module of a bundle has, and then takes this package, written in JavaScript.
module.exports = require("node:crypto").createHash;
