/** P3: graphql-yoga with jit, one statement per row. */
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { useGraphQlJit } from "@envelop/graphql-jit";
import { createSchema, createYoga } from "graphql-yoga";
import { leaves, relationsOneByOne } from "./plain-resolvers.js";
import { datasetFile, questions, ready } from "./rows.js";
import { sdl } from "./sdl.js";

const ask = questions(datasetFile);
const schema = createSchema({ typeDefs: sdl, resolvers: [leaves(ask), relationsOneByOne(ask)] });
const server = createServer(createYoga({ schema, logging: false, graphiql: false, plugins: [useGraphQlJit()] }));
server.listen(0, "127.0.0.1", () => ready((server.address() as AddressInfo).port));
