/** What was read of the server while it was asked, and whether it is as it should be. */

export interface Sample {
  /** Share of the time that had passed, from 0 to 1. */
  readonly at: number;
  readonly memoryBytes: number;
  readonly descriptors: number;
}

export interface Readings {
  readonly minutes: number;
  readonly requests: number;
  readonly clients: number;
  readonly samples: readonly Sample[];
  /** With no connection open, before and after. */
  readonly descriptorsBefore: number;
  readonly descriptorsAfter: number;
  /** What was answered otherwise than expected, each with how often. */
  readonly unexpected: Readonly<Record<string, number>>;
  readonly milliseconds: { readonly median: number; readonly p99: number };
}

export interface Verdict {
  readonly says: string;
  /** Undefined where the run was too short to say. */
  readonly isMet: boolean | undefined;
}

/** By more than this, the last quarter is not as the one before. Collections of garbage alone move it by a few percent. */
const mostGrowth = 0.05;
/** Less fills neither caches nor heap. */
const fewestMinutes = 5;

const mib = (bytes: number) => Math.round(bytes / 2 ** 20);
const percent = (share: number) => `${share < 0 ? "−" : "+"}${Math.abs(share * 100).toFixed(1)} %`;

export function medianOf(numbers: readonly number[]): number {
  const sorted = numbers.toSorted((a, b) => a - b);
  return ((sorted[Math.floor((sorted.length - 1) / 2)] ?? Number.NaN) + (sorted[Math.ceil((sorted.length - 1) / 2)] ?? Number.NaN)) / 2;
}

function quarters(samples: readonly Sample[]): readonly (readonly Sample[])[] {
  return [0, 1, 2, 3].map((quarter) => samples.filter(({ at }) => Math.min(Math.floor(at * 4), 3) === quarter));
}

export function judge(readings: Readings): readonly Verdict[] {
  const { samples, descriptorsBefore, descriptorsAfter, clients, unexpected, minutes } = readings;
  const [, , third = 0, fourth = 0] = quarters(samples).map((quarter) => medianOf(quarter.map(({ memoryBytes }) => memoryBytes)));
  const growth = fourth / third - 1;
  const most = Math.max(...samples.map(({ descriptors }) => descriptors));
  const wrong = Object.entries(unexpected).map(([what, count]) => `${count} × ${what}`);
  return [
    { says: `every answer as expected${wrong.length > 0 ? `; ${wrong.join(", ")}` : ""}`, isMet: wrong.length === 0 },
    {
      says: `memory flat in the second half: ${percent(growth)} from its first part to its last, at most ${percent(mostGrowth)}`,
      isMet: Math.round(minutes) < fewestMinutes ? undefined : growth <= mostGrowth,
    },
    {
      says: `descriptors constant: ${descriptorsBefore} before, ${most} at most with ${clients} connections, ${descriptorsAfter} after`,
      // One whose client has left may still be open beside the one that follows it.
      isMet: descriptorsAfter <= descriptorsBefore && most <= descriptorsBefore + 2 * clients,
    },
  ];
}

export function verdictLines(verdicts: readonly Verdict[]): string[] {
  return verdicts.map(
    ({ says, isMet }) => `${isMet === undefined ? `not judged below ${fewestMinutes} minutes` : isMet ? "met" : "MISSED"}: ${says}`,
  );
}

export function tableOf({ samples, requests }: Readings): string {
  const rows = quarters(samples).map((quarter, index) => {
    const memory = quarter.map(({ memoryBytes }) => memoryBytes);
    const asked = Math.round((requests * (index + 1)) / 4).toLocaleString("en");
    const descriptors = Math.max(...quarter.map(({ descriptors }) => descriptors));
    return `| ${index + 1} | ${asked} | ${mib(medianOf(memory))} MiB | ${mib(Math.max(...memory))} MiB | ${descriptors} |`;
  });
  return [
    "| quarter | asked by its end | memory, median | memory, most | descriptors, most |",
    "| --- | ---: | ---: | ---: | ---: |",
    ...rows,
  ].join("\n");
}
