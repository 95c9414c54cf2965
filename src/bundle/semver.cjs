// What type-graphql takes of that package, which otherwise loads its forty other functions at every start.
exports.satisfies = require("../../node_modules/semver/functions/satisfies.js");
