/** What readers subscribe to: the newest facts of a relation, and their anniversaries. */
import { atomType, writeAtom } from "../feeds/atom.js";
import { icalendarType, writeCalendar } from "../feeds/icalendar.js";
import { timelineKinds } from "../widgets/parameters.js";
import { Refusal, shortCache } from "./answer.js";
import { embedAddresses, noSuchRelation } from "./ask-operation.js";
import type { Route, RouteParts } from "./routes.js";
import { askView, askWholeView, readView, searchOfRequest } from "./view.js";

/** Feeds are of the present and without a look: of a time line's parameters these two mean something to them. */
const feedParameters = ["locale", "kinds"];

/** Who subscribes wants what is new; the rest is a click away. */
const entriesOfFeed = 30;

/** What somebody said on a day is not celebrated. */
const celebrated = timelineKinds.filter((kind) => kind !== "STATEMENT");

export function feedRoutes(parts: RouteParts): Route[] {
  return [
    {
      path: "/feeds/:file",
      methods: ["GET"],
      answer: async (request) => {
        const { file } = request.params as { file: string };
        const [, slug, format] = /^([a-z0-9-]{1,80})\.(atom|ics)$/.exec(file) ?? [];
        if (slug === undefined) {
          throw new Refusal(
            404,
            "NOT_FOUND",
            "There is nothing at this address. Feeds are at /feeds/RELATION.atom and /feeds/RELATION.ics.",
          );
        }
        const given = [...searchOfRequest(request)];
        const unknown = given.find(([name]) => !feedParameters.includes(name));
        if (unknown) {
          throw new Refusal(400, "BAD_USER_INPUT", `"${unknown[0]}" is no parameter of a feed: it has ${feedParameters.join(", ")}.`);
        }
        if (!parts.store.findRelation(slug)) throw noSuchRelation(slug, parts.store);
        const parameters = readView(parts, "timeline", [["relation", slug], ...given]);
        const base = parts.publicUrl();
        if (format === "ics") {
          const data = await askWholeView(parts, "timeline", { ...parameters, kinds: parameters.kinds ?? celebrated, order: "oldest" });
          return {
            status: 200,
            type: icalendarType,
            body: writeCalendar(data, parameters.locale, new URL(base).hostname),
            cache: shortCache,
          };
        }
        const data = await askView(parts, "timeline", { ...parameters, first: entriesOfFeed });
        const search = new URLSearchParams(given).toString();
        const addresses = {
          self: `${base}/feeds/${file}${search && `?${search}`}`,
          page: embedAddresses(base).page("timeline", parameters),
          pageOfFact: (slug: string) => embedAddresses(base).page("fact", { ...parameters, slug }),
        };
        return { status: 200, type: atomType, body: writeAtom(data, parameters.locale, addresses), cache: shortCache };
      },
    },
  ];
}
