// Apollo is a fifth of all code, and a server whose questions are all registered never needs it. So it lies in a script of
// its own, which is given the graphql of the first: there may be only one.
module.exports = require("./main.js").startScript("apollo", (name) => (name === "graphql" ? require("graphql") : require(name)));
