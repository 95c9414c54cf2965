/** Reads what clients send as strings. Each function throws BAD_USER_INPUT with the argument's name and what is allowed. */
import { type DateSpan, edtfProblem, parseEdtf } from "../dates/edtf.js";
import type { Country, Person, Relation } from "../store/domain.js";
import type { Store } from "../store/open-store.js";
import { badUserInput } from "./errors.js";

/** Scalars pass on what clients send: also a number without quotes, or a list. */
function readText(argument: string, value: unknown): string {
  if (typeof value !== "string")
    throw badUserInput(argument, `is ${JSON.stringify(value)}, and must be a text: write it between quotation marks`);
  return value;
}

const slugForm = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;
const longestSlug = 80;

export function readSlug(argument: string, value: unknown): string {
  const slug = readText(argument, value);
  if (slug.length > longestSlug || !slugForm.test(slug)) {
    throw badUserInput(argument, "is not a slug: write lower-case letters a–z, digits and single hyphens, such as 1994-air-route");
  }
  return slug;
}

/** A country's code, of any country: one that the dataset does not have is not an error of the client. */
export function readCountryCode(argument: string, value: unknown): string {
  const code = readText(argument, value);
  if (!/^[A-Z]{2}$/.test(code))
    throw badUserInput(argument, "is not a country code: write the two capital letters of ISO 3166-1, such as AZ or CN");
  return code;
}

/** A country to filter or to choose by: a typing error must not look like an empty answer. */
export function readCountry(argument: string, code: string, store: Store): Country {
  const country = store.findCountry(readCountryCode(argument, code));
  if (!country) throw badUserInput(argument, `is ${code}, and this dataset has nothing of that country`);
  return country;
}

export function readRelation(slug: string | null | undefined, store: Store): Relation | null {
  if (slug === undefined || slug === null) return null;
  const relation = store.findRelation(readSlug("relation", slug));
  if (!relation) throw badUserInput("relation", "is not a relation of this dataset: `relations { nodes { slug } }` lists them");
  return relation;
}

export function readPerson(argument: string, slug: string, store: Store): Person {
  const person = store.findPerson(readSlug(argument, slug));
  if (!person) throw badUserInput(argument, "is not a person of this dataset: `search(text: …, kinds: [PERSON])` finds the slug");
  return person;
}

const longestEdtf = 40;

export function readEdtf(argument: string, value: unknown): DateSpan {
  const edtf = readText(argument, value);
  const problem = edtf.length > longestEdtf ? "it is too long to be a date" : edtfProblem(edtf);
  if (problem !== undefined) throw badUserInput(argument, `cannot be read: ${problem}`);
  return parseEdtf(edtf);
}

/** MM-DD of a day that exists in some year. */
export function readMonthDay(argument: string, value: unknown): string {
  const monthDay = /^--(\d{2}-\d{2})$/.exec(readText(argument, value))?.[1];
  // 2000 was a leap year, so 29 February is a day.
  if (monthDay === undefined || edtfProblem(`2000-${monthDay}`) !== undefined) {
    throw badUserInput(argument, "is not a day of the year: write two hyphens, month and day, such as --03-07 for 7 March");
  }
  return monthDay;
}
