/**
 * What monitors read at /metrics, in the text format of Prometheus. It has a port of its own: how much a server has to do
 * is its operator's business, and behind a proxy on the same machine everybody seems to ask from there. No label holds
 * what a client wrote, so the number of series is bounded by the tables of routes and statuses.
 */
import { createServer, type Server } from "node:http";
import { type IntervalHistogram, monitorEventLoopDelay } from "node:perf_hooks";
import { Counter, Gauge, Histogram, Registry } from "prom-client";
import { limits } from "../limits.js";
import { openDescriptors } from "../open-descriptors.js";
import type { Meters } from "./meters.js";

type Labels = Readonly<Record<string, string>>;
type Write = (value: number, labels?: Labels) => void;

interface Metric {
  readonly kind: "counter" | "gauge";
  readonly labels?: readonly string[];
  readonly means: string;
  readonly act: string;
  /** Says the values as they are now. */
  readonly read: (meters: Meters, write: Write, loop: IntervalHistogram) => void;
}

interface Distribution {
  readonly kind: "histogram";
  readonly labels?: readonly string[];
  readonly buckets: readonly number[];
  readonly means: string;
  readonly act: string;
}

const distributions = {
  bilateral_request_seconds: {
    kind: "histogram",
    labels: ["route", "status"],
    buckets: [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5],
    means: "How long answers took that were made for their request; `none` is an address with nothing behind it.",
    act: "A route that grows slower alone has questions that changed: look at their cost in the log. All of them together: the machine. Any 503 of a route that is not shed is a failure of ours, and has a line in the log.",
  },
  bilateral_question_cost: {
    kind: "histogram",
    buckets: [1, 10, 50, 100, 250, 500, 1_000, 2_500, limits.cost],
    means: "What the questions cost that were asked.",
    act: "Much near the limit is somebody who copies the dataset: point them to the downloads.",
  },
} as const satisfies Record<string, Distribution>;

const numbers: Readonly<Record<string, Metric>> = {
  bilateral_kept_answers_total: {
    kind: "counter",
    labels: ["route"],
    means: "Answers that were given out again as they were kept; they stand in no duration.",
    act: "Falls while requests do not: somebody asks for something else each time, past the cache.",
    read: ({ keptByRoute }, write) => {
      for (const [route, { times }] of keptByRoute) write(times, { route });
    },
  },
  bilateral_cache_given_total: {
    kind: "counter",
    labels: ["cache"],
    means: "What was found in a cache, `answers`, `pictures` or `plans` (compiled questions).",
    act: "Read it beside the next.",
    read: ({ answers, pictures, plans }, write) => {
      write(answers.given, { cache: "answers" });
      write(pictures.given, { cache: "pictures" });
      write(plans.given, { cache: "plans" });
    },
  },
  bilateral_cache_made_total: {
    kind: "counter",
    labels: ["cache"],
    means: "What was not in the cache, was made and is kept now.",
    act: "As many made as given, day after day: give BILATERAL_ANSWER_CACHE_BYTES more room.",
    read: ({ answers, pictures, plans }, write) => {
      write(answers.made, { cache: "answers" });
      write(pictures.made, { cache: "pictures" });
      write(plans.made, { cache: "plans" });
    },
  },
  bilateral_requests_in_flight: {
    kind: "gauge",
    means: "Requests whose answer is being made or sent.",
    act: "Stays high while durations are short: clients that take their answers slowly, who are cut off in time.",
    read: ({ inFlight }, write) => write(inFlight),
  },
  bilateral_shed_total: {
    kind: "counter",
    means: "Requests that were turned away with 503 because there was too much to do.",
    act: "Grows for minutes: another process, or a cache in front. Seconds are what it is there for.",
    read: ({ shed }, write) => write(shed),
  },
  bilateral_limited_total: {
    kind: "counter",
    means: "Requests that were turned away because one network asked too often.",
    act: "Find the network in the log by its status; where it is your own proxy, set BILATERAL_TRUST_PROXY.",
    read: ({ limited }, write) => write(limited),
  },
  bilateral_unreadable_total: {
    kind: "counter",
    means: "Connections that broke off, were too slow, or sent what is no request.",
    act: "A few are the internet. Many: something in front speaks another protocol, such as TLS.",
    read: ({ unreadable }, write) => write(unreadable),
  },
  bilateral_sqlite_statements_total: {
    kind: "counter",
    means: "SQL statements that were executed.",
    act: "More for each answer after an update of Bilateral: report it.",
    read: ({ statements }, write) => write(statements.count),
  },
  bilateral_sqlite_seconds_total: {
    kind: "counter",
    means: "Seconds spent in them; everybody else waits meanwhile.",
    act: "More than half of the time: the dataset's disk is slow, or the questions are heavy.",
    read: ({ statements }, write) => write(statements.ms / 1000),
  },
  bilateral_sqlite_slowest_seconds: {
    kind: "gauge",
    means: "The slowest statement since the metrics were last read.",
    act: "Above 0.1 again and again: report it with the document's hash, which the log has.",
    read: ({ statements }, write) => {
      write(statements.slowestMs / 1000);
      statements.slowestMs = 0;
    },
  },
  bilateral_event_loop_delay_seconds: {
    kind: "gauge",
    labels: ["quantile"],
    means: "How late the one thread came to what was due, since the metrics were last read.",
    act: "0.99 above 0.1: there is more to do than one core does.",
    read: (_meters, write, loop) => {
      // Nothing has been measured yet right after the last reading.
      const measured = loop.count > 0;
      for (const quantile of [0.5, 0.99]) write(measured ? loop.percentile(quantile * 100) / 1e9 : 0, { quantile: String(quantile) });
      write(measured ? loop.max / 1e9 : 0, { quantile: "1" });
      loop.reset();
    },
  },
  bilateral_dataset_info: {
    kind: "gauge",
    labels: ["version"],
    means: "Always 1; its label is the version that answers.",
    act: "Several processes with different ones for more than a few minutes: a swap was refused on some.",
    read: ({ dataset }, write) => write(1, { version: dataset.version }),
  },
  bilateral_dataset_reviewed_timestamp_seconds: {
    kind: "gauge",
    means: "When the dataset was last reviewed; `time() - ` this is its age.",
    act: "Older than its editors promise: ask them.",
    read: ({ dataset }, write) => write(Date.parse(dataset.reviewedOn) / 1000),
  },
  bilateral_swaps_total: {
    kind: "counter",
    means: "Datasets that took another's place while the server ran.",
    act: "None after an update: the new file did not reach the place where the server looks.",
    read: ({ swaps }, write) => write(swaps),
  },
  bilateral_refused_swaps_total: {
    kind: "counter",
    means: "Datasets that were not taken because something was wrong with them; the old one goes on answering.",
    act: "Read the reason in the log, and build or copy the dataset anew.",
    read: ({ refusedSwaps }, write) => write(refusedSwaps),
  },
  process_resident_memory_bytes: {
    kind: "gauge",
    means: "Memory that the process holds.",
    act: "Grows day after day under the same load, beyond what `npm run soak` shows: report it. Restart meanwhile.",
    read: (_meters, write) => write(process.memoryUsage.rss()),
  },
  nodejs_heap_size_used_bytes: {
    kind: "gauge",
    means: "Of that, what JavaScript uses.",
    act: "Read it beside the memory: only one of them grows where something outside JavaScript does.",
    read: (_meters, write) => write(process.memoryUsage().heapUsed),
  },
  process_cpu_seconds_total: {
    kind: "counter",
    means: "Time that the process computed.",
    act: "Near one second each second: the core is full.",
    read: (_meters, write) => {
      const { user, system } = process.cpuUsage();
      write((user + system) / 1e6);
    },
  },
  process_open_fds: {
    kind: "gauge",
    means: "Files and connections that are open; on Linux.",
    act: "Near `ulimit -n`: raise it, or look for who holds connections.",
    read: (_meters, write) => {
      const open = openDescriptors();
      if (open !== null) write(open);
    },
  },
  process_start_time_seconds: {
    kind: "gauge",
    means: "When the process was started.",
    act: "Changes when nobody restarted it: the last line of the log before says why it ended.",
    read: (_meters, write) => write(Math.round(Date.now() / 1000 - process.uptime())),
  },
};

/** For the table of docs/operating.md. */
export const metricTable: Readonly<Record<string, Omit<Metric, "read"> | Distribution>> = { ...distributions, ...numbers };

function registryOf(meters: Meters, loop: IntervalHistogram): Registry {
  const registry = new Registry();
  const histogram = (name: keyof typeof distributions) => {
    const { means, buckets, ...rest }: Distribution = distributions[name];
    return new Histogram({ name, help: means, buckets: [...buckets], labelNames: [...(rest.labels ?? [])], registers: [registry] });
  };
  const seconds = histogram("bilateral_request_seconds");
  const costs = histogram("bilateral_question_cost");
  meters.onAnswer = ({ route, status, ms, cost }) => {
    seconds.observe({ route: route ?? "none", status: String(status) }, ms / 1000);
    if (cost !== null) costs.observe(cost);
  };
  for (const [name, { kind, means, labels = [], read }] of Object.entries(numbers)) {
    const given = { name, help: means, labelNames: [...labels], registers: [registry] };
    // Both forget what they were told before: a version that no longer answers is not to be seen beside its successor.
    if (kind === "counter") {
      const collect = function (this: Counter) {
        this.reset();
        read(meters, (value, label = {}) => this.inc(label, value), loop);
      };
      new Counter({ ...given, collect });
    } else {
      const collect = function (this: Gauge) {
        this.reset();
        read(meters, (value, label = {}) => this.set(label, value), loop);
      };
      new Gauge({ ...given, collect });
    }
  }
  return registry;
}

/** Listens at an address of its own until it is closed. */
export async function serveMetrics(meters: Meters, { host, port }: { readonly host: string; readonly port: number }): Promise<Server> {
  const loop = monitorEventLoopDelay({ resolution: 10 });
  const registry = registryOf(meters, loop);
  const server = createServer({ headersTimeout: 5_000, requestTimeout: 5_000 }, async (request, response) => {
    const [path] = (request.url ?? "").split("?");
    const isRead = request.method === "GET" || request.method === "HEAD";
    if (path !== "/metrics" || !isRead) {
      response.writeHead(path === "/metrics" ? 405 : 404, { allow: "GET, HEAD", "content-type": "text/plain; charset=utf-8" });
      response.end("Metrics are read by GET /metrics.\n");
      return;
    }
    const text = await registry.metrics();
    response.writeHead(200, { "content-type": registry.contentType, "cache-control": "no-store" });
    response.end(request.method === "HEAD" ? undefined : text);
  });
  await new Promise<void>((resolve, reject) => {
    server.once("error", reject);
    server.listen({ host, port, exclusive: true }, resolve);
  });
  loop.enable();
  server.once("close", () => {
    loop.disable();
    meters.onAnswer = undefined;
  });
  return server;
}
