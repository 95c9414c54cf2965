/** What an attack of the catalogue is, and how its answers are judged. */
import { errorCodes } from "../../src/graphql/errors.js";
import { limits } from "../../src/limits.js";
import type { Reply, Target } from "./target.js";

/** A time that is promised. */
export interface Figure {
  readonly what: string;
  readonly ms: number;
  readonly atMost: number;
}

export interface Attack {
  readonly name: string;
  readonly what: string;
  /** Each answer is one of these: a status, and where it is a refusal, the code. */
  readonly answers: readonly string[];
  readonly send: (target: Target, measured: (figure: Figure) => void) => Promise<readonly Reply[]>;
  /** What is wrong beside that, as a sentence. */
  readonly check?: (replies: readonly Reply[]) => string | undefined;
  /** In which an answer must be there, where that is not the time of any other request. */
  readonly seconds?: number;
}

export interface Outcome {
  readonly problem: string | undefined;
  /** The different answers, with how often each came. */
  readonly answers: string;
  /** The slowest of them. */
  readonly ms: number;
  readonly figures: readonly Figure[];
  /** What took longer than it may, as a sentence; for whoever has a machine quiet enough to judge by it. */
  readonly late: string | undefined;
}

/** An answer that takes longer has held somebody up. */
const secondsOfAnAnswer = 2;

const bytesOfARefusal = 4_000;
const inside = /node_modules|\/src\/|\/dist\/|\bat .+:\d+:\d+|SQLITE|SELECT |call stack|"(stacktrace|exception|tracing)"/;

interface Body {
  readonly errors?: readonly { readonly extensions?: { readonly code?: string } }[];
}

function bodyOf({ text }: Reply): Body {
  try {
    return (JSON.parse(text) as Body | null) ?? {};
  } catch {
    return {};
  }
}

/** Such as `200` or `400 QUERY_TOO_COMPLEX`. */
export function answerOf(reply: Reply): string {
  const code = bodyOf(reply).errors?.[0]?.extensions?.code;
  return code === undefined ? String(reply.status) : `${reply.status} ${code}`;
}

/** What no answer may be, whatever was asked. */
function problemOf(reply: Reply): string | undefined {
  const { status, headers, text } = reply;
  const { errors = [] } = bodyOf(reply);
  if (headers.get("access-control-allow-origin") !== "*") return "a page of another origin may not read the answer";
  if (headers.has("access-control-allow-credentials") || headers.has("set-cookie")) return "the answer has to do with credentials";
  if (inside.test(text) && errors.length > 0) return `the answer tells of the inside: ${text.slice(0, 200)}`;
  if (errors.length > limits.reportedErrors) return `the answer lists ${errors.length} errors`;
  if (status < 400) return undefined;
  const unknown = errors.find(({ extensions }) => !Object.hasOwn(errorCodes, extensions?.code ?? ""));
  if (errors.length === 0 || unknown) return `the refusal has no code of ours: ${text.slice(0, 200)}`;
  if (text.length > bytesOfARefusal) return `the refusal has ${text.length} characters`;
  if (headers.get("cache-control") !== "no-store") return "a cache may keep the refusal";
  return undefined;
}

/** Attacks, and asks then whether the server still answers. */
export async function carryOut(attack: Attack, target: Target): Promise<Outcome> {
  const figures: Figure[] = [];
  const replies = await attack.send(target, (figure) => figures.push(figure));
  const counts = new Map<string, number>();
  for (const reply of replies) counts.set(answerOf(reply), (counts.get(answerOf(reply)) ?? 0) + 1);
  const unexpected = [...counts.keys()].find((answer) => !attack.answers.includes(answer));
  const after = await target.ask("{ __typename }");
  const ms = Math.max(...replies.map((reply) => reply.ms));
  const slowest = { what: "an answer", ms, atMost: (attack.seconds ?? secondsOfAnAnswer) * 1000 };
  const late = [slowest, ...figures].find((figure) => figure.ms > figure.atMost);
  return {
    problem:
      (replies.length === 0 ? "nothing was sent" : undefined) ??
      (unexpected && `${unexpected} was answered, where ${attack.answers.join(" or ")} is right`) ??
      replies.map(problemOf).find((problem) => problem !== undefined) ??
      attack.check?.(replies) ??
      (after.status === 200 ? undefined : `afterwards a small question is answered with ${answerOf(after)}`),
    answers: [...counts].map(([answer, count]) => (count === 1 ? answer : `${count} × ${answer}`)).join(", "),
    ms,
    figures,
    late: late && `${late.what} took ${Math.round(late.ms)} ms, where ${late.atMost} are promised`,
  };
}
