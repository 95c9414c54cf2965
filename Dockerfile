# Bilateral in a container that runs as nobody and writes nothing:
#   docker build --tag bilateral .
#   docker run --read-only --cap-drop ALL --security-opt no-new-privileges --publish 4000:4000 bilateral
FROM node:24.20.0-bookworm-slim@sha256:ba849c60be29959425b8734d57b8b4b7d56f98edd9504c9af091d5281095a71e AS build
# For SQLite, where no compiled one is offered.
RUN apt-get update && apt-get install --yes --no-install-recommends python3 make g++ && rm -rf /var/lib/apt/lists/*
WORKDIR /bilateral
COPY . .
RUN node scripts/setup.mjs build && npm prune --omit=dev --ignore-scripts

FROM node:24.20.0-bookworm-slim@sha256:ba849c60be29959425b8734d57b8b4b7d56f98edd9504c9af091d5281095a71e
WORKDIR /bilateral
COPY --from=build /bilateral/package.json ./
COPY --from=build /bilateral/node_modules node_modules
COPY --from=build /bilateral/dist dist
COPY --from=build /bilateral/schema schema
COPY --from=build /bilateral/src/pages/site.css /bilateral/src/pages/builder.js src/pages/
COPY --from=build /bilateral/src/pictures/fonts src/pictures/fonts
COPY --from=build /bilateral/src/playground/icon.svg src/playground/
COPY --from=build /bilateral/db/bilateral.sqlite /bilateral/db/bilateral.manifest.json db/
# The files belong to root, who is not the one that runs: nothing here can be changed from inside.
USER 65534:65534
ENV NODE_ENV=production HOST=0.0.0.0 PORT=4000
EXPOSE 4000
HEALTHCHECK --interval=10s --timeout=2s CMD ["node", "-e", "fetch('http://127.0.0.1:' + process.env.PORT + '/healthz').then(({ ok }) => process.exit(ok ? 0 : 1), () => process.exit(1))"]
# Garbage is collected before it is a gigabyte; what is kept has bounds of its own, together well below this.
ENTRYPOINT ["node", "--max-old-space-size=256", "dist/server/main.js"]
