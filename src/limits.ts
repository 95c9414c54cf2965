/** Every number that bounds what one request may cost, with its reason. Published at /limits.json. */

interface Limit {
  readonly value: number;
  readonly unit: string;
  readonly reason: string;
}

export const limitTable = {
  bodyBytes: {
    value: 65_536,
    unit: "bytes",
    reason: "Four times the longest document, which leaves room for variables and escapes; a larger body is refused before it is read.",
  },
  headerBytes: {
    value: 16_384,
    unit: "bytes",
    reason:
      "Node holds the address and the headers of every connection in memory; a document too long for a GET goes by POST, or by its hash.",
  },
  documentCharacters: {
    value: 16_000,
    unit: "characters",
    reason:
      "The introspection query of the usual clients has 2,000. Text is counted before it is parsed, so that nesting cannot exhaust the parser's stack.",
  },
  documentTokens: {
    value: 1_000,
    unit: "tokens",
    reason:
      "The introspection query of the usual clients has 200. What parsing and validating cost grows with tokens, not with characters.",
  },
  documentComments: {
    value: 50,
    unit: "comments",
    reason: "Comments are lexed although they are not counted as tokens.",
  },
  depth: {
    value: 12,
    unit: "levels of fields",
    reason:
      "The longest way that makes sense, from a relation by visit, agreement and correction to the publisher of a source, has nine levels.",
  },
  pageSize: {
    value: 100,
    unit: "records",
    reason: "A page is drawn from the dataset in one go while everybody else waits; `after` reaches the rest.",
  },
  searchText: {
    value: 100,
    unit: "characters",
    reason: "The longest titles of the dataset have about this length, and nobody types more than a title.",
  },
  searchWords: {
    value: 10,
    unit: "different words",
    reason: "Each word is looked up by its beginning, and all that begin with it are merged: what a search costs grows with its words.",
  },
  cost: {
    value: 5_000,
    unit: "objects",
    reason:
      "As many objects as one answer may be asked for, counted with the variables before anything is read; the costliest allowed answer takes a fraction of a second.",
  },
  responseBytes: {
    value: 1_000_000,
    unit: "bytes",
    reason: "Pages of records with all their evidence stay far below; more than this is a download, and no page should wait for it.",
  },
  reportedErrors: {
    value: 5,
    unit: "errors",
    reason: "Five mistakes are enough to go on with; a document of nothing but mistakes must not be answered at length.",
  },
  answerCacheBytes: {
    value: 67_108_864,
    unit: "bytes",
    reason: "Six thousand answers of the usual size, each made once; BILATERAL_ANSWER_CACHE_BYTES sets another bound.",
  },
  rowCacheBytes: {
    value: 33_554_432,
    unit: "bytes",
    reason: "The rows of some thirty thousand records, of which many answers have the same; BILATERAL_ROW_CACHE_BYTES sets another bound.",
  },
  planBytes: {
    value: 33_554_432,
    unit: "bytes",
    reason: "Some three hundred questions of a thousand characters, each compiled once; BILATERAL_PLAN_BYTES sets another bound.",
  },
  pictureCacheBytes: {
    value: 33_554_432,
    unit: "bytes",
    reason: "Some six hundred cards; a picture that is asked for again is not drawn again.",
  },
  picturesWaiting: {
    value: 20,
    unit: "pictures",
    reason:
      "They are drawn one after the other in a thread beside the API, ten in a second; whoever is behind these is told to come again.",
  },
  pictureSeconds: {
    value: 30,
    unit: "seconds",
    reason: "A hundred times what the largest picture takes; then something is wrong, and the thread is replaced.",
  },
  requestsInFlight: {
    value: 200,
    unit: "requests",
    reason:
      "As many are worked on at a time as can be in two seconds at ten milliseconds each; whoever comes then is told to come again, unless just what it asks for is being made for somebody already.",
  },
  costlyQuestion: {
    value: 500,
    unit: "objects",
    reason:
      "A question beyond it takes more than some ten milliseconds, and waits in a line of its own, so that it does not hold up the others.",
  },
  waitingCost: {
    value: 50_000,
    unit: "objects",
    reason: "Ten of the costliest questions, a second or two of work; whoever would stand behind them is told to come again.",
  },
  roundMilliseconds: {
    value: 2,
    unit: "milliseconds",
    reason: "Questions are worked on for that long, or one for as long as it takes; then health checks and kept answers have their turn.",
  },
  listenMilliseconds: {
    value: 50,
    unit: "milliseconds",
    reason: "While new connections come one after the other, the next question waits for that long until all are heard.",
  },
  loopDelayMilliseconds: {
    value: 2_000,
    unit: "milliseconds",
    reason: "When everything comes that late, again and again and for whatever reason, nothing more is taken on until it does not.",
  },
  connections: {
    value: 4_096,
    unit: "connections",
    reason: "An open one costs some kilobytes and a file descriptor, with its headers and body up to eighty; more are closed unheard.",
  },
  objectsForAPoint: {
    value: 50,
    unit: "objects",
    reason: "A request takes a point from its client's minute, and one more for so many objects that its question costs.",
  },
  clientPoints: {
    value: 6_000,
    unit: "points in a minute",
    reason:
      "A hundred small questions a second, or one of the costliest; answers that are kept are free. BILATERAL_CLIENT_POINTS sets another bound.",
  },
  clientsCounted: {
    value: 100_000,
    unit: "clients",
    reason: "Their points take some ten megabytes of memory; of more than that in one minute the first are forgotten.",
  },
  redisMilliseconds: {
    value: 250,
    unit: "milliseconds",
    reason: "If Redis counts the points of clients and takes longer to say so, the process counts by itself.",
  },
  headerSeconds: {
    value: 5,
    unit: "seconds",
    reason: "A connection that sends its headers drop by drop holds a place that others need.",
  },
  bodySeconds: {
    value: 10,
    unit: "seconds",
    reason: "The same for the whole request with its body; 64 KiB in ten seconds is a slow telephone line.",
  },
} as const satisfies Record<string, Limit>;

export type LimitName = keyof typeof limitTable;

/** The numbers alone. */
export const limits = Object.freeze(Object.fromEntries(Object.entries(limitTable).map(([name, { value }]) => [name, value]))) as Readonly<
  Record<LimitName, number>
>;
