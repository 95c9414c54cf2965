/** The only reader of process.env: read once at the start, checked, frozen. */
import { BlockList, isIP } from "node:net";
import { availableParallelism } from "node:os";
import { join } from "node:path";
import { limits } from "./limits.js";
import { projectRoot } from "./project-root.js";

const logLevels = ["fatal", "error", "warn", "info", "debug", "trace", "silent"] as const;

export interface Config {
  readonly port: number;
  readonly host: string;
  /** How many processes answer at the one address. */
  readonly workers: number;
  /** Path of a dataset file, or of a folder of published ones. */
  readonly dataset: string;
  /** Origin under which readers reach this server, without a slash at the end; null for the address it listens on. */
  readonly publicUrl: string | null;
  /** Networks whose word on the client's address is taken. */
  readonly trustProxy: readonly string[];
  /** What a client may use in a minute; 0 for as much as it likes. */
  readonly clientPoints: number;
  /** Where several processes count the points of clients together; null for each by itself. */
  readonly redis: string | null;
  /** For finished answers, so that each is made once; 0 keeps none. */
  readonly answerCacheBytes: number;
  /** For rows of the dataset that were read; 0 keeps none. */
  readonly rowCacheBytes: number;
  /** For compiled questions; 0 compiles none. */
  readonly planBytes: number;
  /** Where monitors read the metrics; null for nowhere. */
  readonly metrics: { readonly host: string; readonly port: number } | null;
  /** Where whoever finds a hole writes to, as an address of mail or of a page; null where nobody said. */
  readonly securityContact: string | null;
  /** Between being told to stop and taking no more connections. */
  readonly drainSeconds: number;
  /** From then on, until what is under way is cut off. */
  readonly stopSeconds: number;
  readonly logLevel: (typeof logLevels)[number];
}

type Environment = Readonly<Record<string, string | undefined>>;

interface Setting<Value> {
  readonly name: string;
  /** For the table of docs/operating.md. */
  readonly meaning: string;
  /** From the text to the value; throws what the value must be, to follow the name. */
  readonly read: (text: string) => Value;
  readonly unset: Value;
  /** The value when unset, where it is not a text to show. */
  readonly unsetMeans?: string;
}

const settingsByKey: { readonly [Key in keyof Config]: Setting<Config[Key]> } = {
  port: { name: "PORT", meaning: "The port to listen on; 0 for any that is free.", read: readPort, unset: 4000 },
  host: { name: "HOST", meaning: "The address to listen on; 0.0.0.0 for all of the machine's.", read: readHost, unset: "127.0.0.1" },
  workers: {
    name: "BILATERAL_WORKERS",
    meaning: "How many processes answer at the one address, or `cores` for one for each of the machine's.",
    read: readWorkers,
    unset: 1,
  },
  dataset: {
    name: "BILATERAL_DATASET",
    meaning: "The dataset: the path of a file that was built, or of a folder that datasets are published into.",
    read: (text) => text,
    unset: join(projectRoot, "db", "bilateral.sqlite"),
    unsetMeans: "db/bilateral.sqlite",
  },
  publicUrl: {
    name: "BILATERAL_PUBLIC_URL",
    meaning: "Where readers reach this server, for the links in its answers.",
    read: readOrigin,
    unset: null,
    unsetMeans: "the address it listens on",
  },
  trustProxy: {
    name: "BILATERAL_TRUST_PROXY",
    meaning: "Networks of proxies whose word on the client's address is taken, with commas between.",
    read: readNetworks,
    unset: [],
    unsetMeans: "none",
  },
  clientPoints: {
    name: "BILATERAL_CLIENT_POINTS",
    meaning: "Points that one client may use in a minute ([limits](api.md#limits)); 0 for as many as it likes.",
    read: readPoints,
    unset: limits.clientPoints,
  },
  redis: {
    name: "BILATERAL_REDIS",
    meaning: "A Redis or Valkey in which several processes count the points of clients together, such as redis://127.0.0.1:6379.",
    read: readRedis,
    unset: null,
    unsetMeans: "each process counts for itself",
  },
  answerCacheBytes: {
    name: "BILATERAL_ANSWER_CACHE_BYTES",
    meaning: "Bytes of memory for finished answers, which are given out again as they are; 0 keeps none.",
    read: readBytes,
    unset: limits.answerCacheBytes,
  },
  rowCacheBytes: {
    name: "BILATERAL_ROW_CACHE_BYTES",
    meaning: "Bytes of memory for rows of the dataset that were read, from which answers are made; 0 keeps none.",
    read: readBytes,
    unset: limits.rowCacheBytes,
  },
  planBytes: {
    name: "BILATERAL_PLAN_BYTES",
    meaning: "Bytes of memory for questions that come again, compiled; 0 compiles none.",
    read: readBytes,
    unset: limits.planBytes,
  },
  metrics: {
    name: "BILATERAL_METRICS",
    meaning: "Address and port at which monitors read `/metrics`, such as 127.0.0.1:9464; never one that the public reaches.",
    read: readAddress,
    unset: null,
    unsetMeans: "nowhere",
  },
  securityContact: {
    name: "BILATERAL_SECURITY_CONTACT",
    meaning: "Where whoever finds a hole writes to, for `/.well-known/security.txt`: mailto:security@bilateral.example, or a page.",
    read: readContact,
    unset: null,
    unsetMeans: "none: the address answers 404",
  },
  drainSeconds: {
    name: "BILATERAL_DRAIN_SECONDS",
    meaning: "Seconds to go on answering after the signal to stop, while `/readyz` says that it is over; for proxies that look there.",
    read: readSeconds,
    unset: 0,
  },
  stopSeconds: {
    name: "BILATERAL_STOP_SECONDS",
    meaning: "Seconds after that in which requests that are under way must end; then they are cut off.",
    read: readSeconds,
    unset: 20,
  },
  logLevel: { name: "LOG_LEVEL", meaning: `How much is logged: ${logLevels.join(", ")}.`, read: readLogLevel, unset: "info" },
};

export const settings: readonly Setting<unknown>[] = Object.values(settingsByKey);

/** Throws an Error with one line for each mistake: all of them are known at once. */
export function readConfig(environment: Environment = process.env): Config {
  const known = settings.map(({ name }) => name);
  const mistakes = Object.keys(environment)
    .filter((name) => name.startsWith("BILATERAL_") && !known.includes(name))
    .map((name) => `${name} is not a setting of Bilateral. It has ${known.join(", ")}.`);
  const entries = Object.entries(settingsByKey).map(([key, { name, read, unset }]) => {
    const text = environment[name];
    // A variable set to nothing, as compose files and shells do, is a variable that is not set.
    if (text === undefined || text === "") return [key, unset];
    try {
      return [key, read(text)];
    } catch (error) {
      mistakes.push(`${name} ${error instanceof Error ? error.message : String(error)}, and it is ${JSON.stringify(text)}.`);
      return [key, unset];
    }
  });
  if (mistakes.length > 0) throw new Error(mistakes.join("\n"));
  return Object.freeze(Object.fromEntries(entries) as Config);
}

function readPort(text: string): number {
  // 0 lets the system choose a free one.
  if (!/^\d{1,5}$/.test(text) || Number(text) > 65_535) throw new Error("must be a port, a whole number from 0 to 65535");
  return Number(text);
}

function readWorkers(text: string): number {
  if (text === "cores") return availableParallelism();
  if (!/^[1-9]\d?$/.test(text)) throw new Error("must be a whole number from 1 to 99, or the word cores");
  return Number(text);
}

function readHost(text: string): string {
  const name = /^(?!-)[A-Za-z0-9-]{1,63}(?:\.[A-Za-z0-9-]{1,63})*$/;
  if (isIP(text) === 0 && !name.test(text)) throw new Error("must be an address or a host name to listen on, such as 127.0.0.1 or 0.0.0.0");
  return text;
}

function readOrigin(text: string): string {
  const expected = "must be where readers reach this server, such as https://bilateral.example, without a path";
  if (!URL.canParse(text)) throw new Error(expected);
  const url = new URL(text);
  if (!["http:", "https:"].includes(url.protocol) || url.href !== `${url.origin}/`) throw new Error(expected);
  return url.origin;
}

function readNetworks(text: string): readonly string[] {
  const networks = text.split(",").map((network) => network.trim());
  for (const network of networks) {
    const [address = "", bits, ...rest] = network.split("/");
    const family = isIP(address);
    const problem = `must be a list of networks with commas between, such as 10.0.0.0/8,fd00::/8 ("${network}" is none)`;
    if (family === 0 || rest.length > 0 || !/^\d{1,3}$/.test(bits ?? "")) throw new Error(problem);
    try {
      new BlockList().addSubnet(address, Number(bits), family === 4 ? "ipv4" : "ipv6");
    } catch {
      throw new Error(problem);
    }
    // Behind a network of everybody, anyone could claim any address.
    if (Number(bits) === 0) throw new Error("must not trust the whole internet");
  }
  return Object.freeze(networks);
}

function readBytes(text: string): number {
  if (!/^\d{1,12}$/.test(text)) throw new Error("must be a whole number of bytes, such as 67108864");
  return Number(text);
}

function readAddress(text: string): { readonly host: string; readonly port: number } {
  const [, host = "", port = ""] = /^(.+):(\d+)$/.exec(text) ?? [];
  try {
    return Object.freeze({ host: readHost(host.replace(/^\[(.+)\]$/, "$1")), port: readPort(port) });
  } catch {
    throw new Error("must be an address and a port to listen on, such as 127.0.0.1:9464 or [::1]:9464");
  }
}

function readContact(text: string): string {
  const isMail = /^mailto:[^\s@<>]+@[^\s@<>]+$/.test(text);
  const isPage = URL.canParse(text) && new URL(text).protocol === "https:" && !/[\s<>]/.test(text);
  if (!isMail && !isPage)
    throw new Error("must be where to write to, such as mailto:security@bilateral.example or https://bilateral.example/security");
  return text;
}

function readPoints(text: string): number {
  if (!/^\d{1,9}$/.test(text)) throw new Error("must be a whole number of points, such as 6000, or 0 for no limit");
  return Number(text);
}

function readRedis(text: string): string {
  if (!URL.canParse(text) || !["redis:", "rediss:"].includes(new URL(text).protocol))
    throw new Error("must be the address of a Redis, such as redis://127.0.0.1:6379");
  return text;
}

function readSeconds(text: string): number {
  if (!/^\d{1,3}$/.test(text)) throw new Error("must be a whole number of seconds, from 0 to 999");
  return Number(text);
}

function readLogLevel(text: string): Config["logLevel"] {
  const level = logLevels.find((known) => known === text);
  if (level === undefined) throw new Error(`must be one of ${logLevels.join(", ")}`);
  return level;
}
