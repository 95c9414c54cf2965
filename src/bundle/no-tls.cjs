// For node:https and node:http2, which Fastify loads at every start, also for a server that speaks neither.
