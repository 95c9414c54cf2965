// Apollo is a fifth of all code, and a server whose questions are all registered never needs it. So it lies in a script of
// its own, which is given the graphql of the first: there may be only one. What could not be read is read anew the next time.
let apollo;
const load = () => {
  apollo ??= require("./main.js").startScript("apollo", (name) => (name === "graphql" ? require("graphql") : require(name)));
  return apollo;
};
for (const name of ["ApolloServer", "HeaderMap"]) Object.defineProperty(exports, name, { get: () => load()[name] });
