// What type-graphql takes of that package, which otherwise makes all of its sixty scalars at every start.
exports.GraphQLTimestamp = require("../../node_modules/graphql-scalars/cjs/scalars/Timestamp.js").GraphQLTimestamp;
exports.GraphQLDateTimeISO = require("../../node_modules/graphql-scalars/cjs/scalars/iso-date/DateTimeISO.js").GraphQLDateTimeISO;
