/** What each address says about its answer: every route is asked, and says what stands here and nothing else. */
import { widgetNames } from "../widgets/parameters.js";
import { longCache, shortCache } from "./answer.js";
import { contentPolicies } from "./content-policies.js";
import { startForTests, type TestServer } from "./testing.js";

let server: TestServer;
beforeAll(async () => {
  server = await startForTests({ securityContact: "mailto:security@bilateral.example" });
});
afterAll(() => server.close());

interface Says {
  /** Where the route itself is no address. */
  readonly at?: string;
  readonly type: string;
  readonly policy: keyof typeof contentPolicies;
  readonly cache: string;
  readonly vary?: string;
  readonly others?: Readonly<Record<string, string>>;
}

const html = "text/html; charset=utf-8";
const json = "application/json; charset=utf-8";
const text = "text/plain; charset=utf-8";
const script = "text/javascript; charset=utf-8";
const css = "text/css; charset=utf-8";
const fact = "1994-heydar-aliyev-in-china";

const page = { type: html, policy: "page", cache: shortCache, vary: "Accept-Encoding" } as const;
const frame = { ...page, policy: "frame", others: { "x-robots-tag": "noindex, indexifembedded" } } as const;
const data = { type: json, policy: "data", cache: shortCache } as const;
const download = {
  "content-disposition": expect.stringMatching(
    /^attachment; filename="bilateral-trade-azerbaijan-china-[\d.]+-[0-9a-f]{8}\.csv"$/,
  ) as string,
};
const answer = { ...data, vary: "Accept" } as const;

const table: Readonly<Record<string, Says>> = {
  "/": { ...page, policy: "home" },
  "/site.css": { ...data, type: css, vary: "Accept-Encoding" },
  "/icon.svg": { ...data, type: "image/svg+xml" },
  "/graphql": { ...answer, at: "/graphql?query={dataset{version}}" },
  "/operations/:name": { ...answer, at: "/operations/VisitsWithAgreements?first=1", vary: "Accept" },
  "/operations.json": { ...data, vary: "Accept-Encoding" },
  "/schema.graphql": { ...data, type: text, vary: "Accept-Encoding" },
  "/playground": { ...page, policy: "playground" },
  "/playground/*": { ...page, policy: "playground", at: "/playground/index.html" },
  "/limits.json": { ...data, vary: "Accept-Encoding" },
  "/.well-known/security.txt": { ...data, type: text, cache: "no-store" },
  "/builder": { ...page, policy: "builder" },
  "/builder.js": { ...data, type: script, vary: "Accept-Encoding" },
  "/relations/:slug": { ...page, at: "/relations/azerbaijan-china" },
  "/facts/:slug": { ...page, at: `/facts/${fact}` },
  "/widgets.css": { ...data, type: css, vary: "Accept-Encoding" },
  "/robots.txt": { ...data, type: text },
  "/sitemap.xml": { ...data, type: "application/xml; charset=utf-8", vary: "Accept-Encoding" },
  ...Object.fromEntries(
    widgetNames.map((widget) => [`/embed/${widget}`, { ...frame, ...(widget === "fact" && { at: `/embed/fact?slug=${fact}` }) }]),
  ),
  "/embed/frame.css": { ...data, type: css, vary: "Accept-Encoding" },
  "/embed/frame.js": { ...data, type: script, vary: "Accept-Encoding" },
  "/embed/v1/bilateral.js": { ...data, type: script, vary: "Accept-Encoding" },
  "/embed/:version/bilateral.js": { ...data, at: "/embed/v0.1.0/bilateral.js", type: script, cache: longCache, vary: "Accept-Encoding" },
  "/embed/versions.json": data,
  "/oembed": { ...data, at: `/oembed?url=PUBLIC/facts/${fact}` },
  "/image/:file": { ...data, at: "/image/trade.png", type: "image/png" },
  "/download/:file": {
    ...data,
    at: "/download/trade.csv",
    type: "text/csv; charset=utf-8; header=present",
    vary: "Accept-Encoding",
    others: download,
  },
  "/feeds/:file": { ...data, at: "/feeds/azerbaijan-china.atom", type: "application/atom+xml; charset=utf-8", vary: "Accept-Encoding" },
  "/healthz": { ...data, type: text, cache: "no-store" },
  "/readyz": { ...data, cache: "no-store" },
};

test("every route stands in the table above", () => {
  expect([...server.editions.current.routes.keys()].toSorted()).toEqual(Object.keys(table).toSorted());
});

/** Of the connection and not of the answer. */
const ofTransport = ["connection", "keep-alive", "date", "content-length", "transfer-encoding"];

test.each(Object.entries(table))("%s", async (path, { at = path, type, policy, cache, vary, others }) => {
  const { status, headers } = await fetch(`${server.origin}${at.replace("PUBLIC", server.origin)}`, { headers: { accept: "*/*" } });
  const said = Object.fromEntries([...headers].filter(([name]) => !ofTransport.includes(name)));
  expect({ status, ...said }).toEqual({
    status: 200,
    "content-type": type,
    "cache-control": cache,
    "content-security-policy": contentPolicies[policy],
    "access-control-allow-origin": "*",
    "access-control-expose-headers": "Bilateral-Dataset, ETag, RateLimit, RateLimit-Policy, Retry-After",
    "bilateral-dataset": server.datasetVersion,
    "cross-origin-resource-policy": "cross-origin",
    "referrer-policy": "strict-origin-when-cross-origin",
    "x-content-type-options": "nosniff",
    ...(cache !== "no-store" && { etag: expect.stringMatching(/^"[\w-]{27}"$/) }),
    ...(vary !== undefined && { vary }),
    ...others,
  });
});

test("no policy lets text become code, or asks anybody else", () => {
  for (const [name, policy] of Object.entries(contentPolicies)) {
    expect(policy).toMatch(/^default-src 'none'; /);
    expect(policy).not.toMatch(/https?:|unsafe-eval|blob:|strict-dynamic/);
    if (name !== "playground") expect(policy).not.toMatch(/unsafe|data:/);
    if (name !== "frame") expect(policy).toContain("frame-ancestors 'none'");
  }
  expect(/script-src[^;]*/.exec(contentPolicies.playground)?.[0]).toBe("script-src 'self'");
});
