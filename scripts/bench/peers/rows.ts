/** What peers ask of the dataset file: one small statement for each question, prepared once, as a user would write them. */
import { createRequire } from "node:module";
import { join } from "node:path";

/** The project itself, built: its SQLite, its dates. All contenders stand on the same driver. */
export const projectRoot = join(__dirname, "..", "..", "..", "..");
export const fromProject = createRequire(join(projectRoot, "dist", "src", "main.js"));

interface Database {
  prepare(sql: string): {
    all(...values: unknown[]): Row[];
    get(...values: unknown[]): Row | undefined;
    pluck(): { get(...values: unknown[]): unknown };
  };
}
// biome-ignore lint/suspicious/noExplicitAny: a row has whatever columns its statement names
export type Row = Record<string, any>;

interface Dates {
  parseEdtf(edtf: string): { earliest: string };
  lastCountedDay(span: unknown): string;
}
const dates = fromProject("./dates/edtf.js") as Dates;
const wording = fromProject("./wording/date-text.js") as { dateText(span: unknown, locale: string): string };

export const publicUrl = "https://bilateral.example";

export function openFile(file: string): Database {
  const Driver = fromProject("better-sqlite3") as new (file: string, options: object) => Database;
  return new Driver(file, { readonly: true, fileMustExist: true });
}

export interface ListArguments {
  readonly relation?: string | null;
  readonly filter?: { readonly during?: string | null } | null;
  readonly orderBy?: string;
  readonly first: number;
  readonly offset?: number | null;
}

export function during(edtf: string | null | undefined): [first: string, last: string] {
  if (!edtf) return ["0000-01-01", "9999-12-31"];
  const span = dates.parseEdtf(edtf);
  return [span.earliest, dates.lastCountedDay(span)];
}

export const textOfDate = (edtf: string, locale: string) => wording.dateText(dates.parseEdtf(edtf), locale.toLowerCase());
export const inLocale = (row: Row, name: string, locale: string): string => row[`${name}_${locale.toLowerCase()}`];
export const cursorOf = (visit: Row | undefined) =>
  visit ? Buffer.from(JSON.stringify(["date", visit.earliest, visit.slug])).toString("base64url") : null;

const visitColumns = "f.*, v.guest_id, v.host_id, v.level FROM fact f JOIN visit v ON v.id = f.id";

export function questions(file: string) {
  const database = openFile(file);
  const prepared = new Map<string, ReturnType<Database["prepare"]>>();
  const statement = (sql: string) => {
    let known = prepared.get(sql);
    if (!known) {
      known = database.prepare(sql);
      prepared.set(sql, known);
    }
    return known;
  };
  const all = (sql: string, ...values: unknown[]) => statement(sql).all(...values);
  const get = (sql: string, ...values: unknown[]) => statement(sql).get(...values);

  const condition = ({ relation, filter }: ListArguments) => {
    const [from, to] = during(filter?.during);
    const conditions = ["f.kind = 'VISIT'"];
    const values: unknown[] = [];
    if (filter?.during) {
      conditions.push("f.earliest <= ? AND f.last_counted >= ?");
      values.push(to, from);
    }
    if (relation) {
      conditions.push("f.relation_id = (SELECT id FROM relation WHERE slug = ?)");
      values.push(relation);
    }
    return { where: conditions.join(" AND "), values };
  };

  return {
    /** One more than asked for tells whether there is a next page. */
    visits(list: ListArguments): Row[] {
      const { where, values } = condition(list);
      const order = list.orderBy === "OLDEST_FIRST" ? "ASC" : "DESC";
      return all(
        // The sign keeps SQLite from planning the statement anew for each number: as in ours, so that nobody loses by it.
        `SELECT ${visitColumns} WHERE ${where} ORDER BY f.earliest ${order}, f.id ${order} LIMIT +? OFFSET ?`,
        ...values,
        list.first + 1,
        list.offset ?? 0,
      );
    },
    countVisits(list: ListArguments): number {
      const { where, values } = condition(list);
      return get(`SELECT count(*) AS count FROM fact f WHERE ${where}`, ...values)?.count;
    },
    country: (id: number) => get("SELECT * FROM country WHERE id = ?", id) as Row,
    places: (visit: number) =>
      all("SELECT p.* FROM fact_place l JOIN place p ON p.id = l.place_id WHERE l.fact_id = ? ORDER BY l.position", visit),
    delegation: (visit: number) => all("SELECT * FROM office_holder WHERE fact_id = ? ORDER BY position", visit),
    person: (id: number | null) => (id === null ? null : (get("SELECT * FROM person WHERE id = ?", id) ?? null)),
    office: (id: number | null) => (id === null ? null : (get("SELECT * FROM office WHERE id = ?", id) ?? null)),
    agreements: (visit: number) =>
      all(
        "SELECT f.*, a.kind AS agreement_kind FROM agreement a JOIN fact f ON f.id = a.id WHERE a.signed_during_id = ? ORDER BY f.earliest, f.id",
        visit,
      ),
    fields: (agreement: number) =>
      all("SELECT field FROM agreement_field WHERE agreement_id = ? ORDER BY position", agreement).map(({ field }) => field as string),
    reportedCounts: (visit: number) => all("SELECT * FROM reported_count WHERE fact_id = ? ORDER BY id", visit),
    corrections: (visit: number) => all("SELECT * FROM correction WHERE fact_id = ? ORDER BY id", visit),
    citations: (visit: number) => all("SELECT * FROM citation WHERE fact_id = ? ORDER BY id", visit),
    source: (id: number) => get("SELECT * FROM source WHERE id = ?", id) as Row,
    /** The same for many at once, for those who batch; rows carry the `owner` they belong to. */
    many: (sql: string, keys: readonly number[]) => all(sql, JSON.stringify(keys)),
  };
}

export type Questions = ReturnType<typeof questions>;

/** A peer takes the dataset file as its argument and tells its port to who started it. */
export const datasetFile = process.argv[2] as string;
export function ready(port: number): void {
  process.send?.({ port });
}
process.on("disconnect", () => process.exit(0));
