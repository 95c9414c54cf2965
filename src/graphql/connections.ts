/** The connection types of the API. Thunks, since the nodes name connections themselves. */
import { AgreementType } from "./agreement.type.js";
import { connectionType } from "./connection.js";
import { CorrectionType } from "./correction.type.js";
import { EventType } from "./event.type.js";
import { FactType, TimelineEntryType } from "./fact.type.js";
import { RelationType } from "./relation.type.js";
import { SearchHitType } from "./search-hit.type.js";
import { StatementType } from "./statement.type.js";
import { VisitType } from "./visit.type.js";

// Interfaces are abstract classes; type-graphql takes them as types all the same.
type Concrete = new () => object;

export const VisitConnection = connectionType("Visit", "visits", () => VisitType);
export const AgreementConnection = connectionType("Agreement", "agreements", () => AgreementType);
export const EventConnection = connectionType("Event", "events", () => EventType);
export const StatementConnection = connectionType("Statement", "statements", () => StatementType);
export const TimelineConnection = connectionType("Timeline", "entries of a time line", () => TimelineEntryType as Concrete);
export const FactConnection = connectionType("Fact", "facts", () => FactType as Concrete);
export const CorrectionConnection = connectionType("Correction", "corrections", () => CorrectionType);
export const RelationConnection = connectionType("Relation", "relations", () => RelationType);
export const SearchConnection = connectionType("Search", "matches", () => SearchHitType);
