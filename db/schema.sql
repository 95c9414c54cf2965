-- The dataset file. Built from db/data by `npm run build:db`, opened read-only, never edited.
-- Words in CHECKs are those of src/vocabulary.ts; a test compares the two.
-- Texts stand in four columns, one for each language: a text that lacks a language cannot be stored.
-- Dates are EDTF with what is needed to compare them; all days are YYYY-MM-DD.

PRAGMA application_id = 1112099905; -- 'BILA' in ASCII
PRAGMA user_version = 2;            -- the layout below; a server refuses a file of another layout
PRAGMA encoding = 'UTF-8';

-- What this file is. One row.
CREATE TABLE dataset (
  id INTEGER PRIMARY KEY CHECK (id = 1),
  version TEXT NOT NULL,              -- newest day of review, then the first digits of the SHA-256 of the inputs
  reviewed_on TEXT NOT NULL,          -- newest day on which a relation's records were reviewed
  licence TEXT NOT NULL,
  licence_url TEXT NOT NULL,
  attribution TEXT NOT NULL           -- what to write beside the data
) STRICT;

CREATE TABLE country (
  id INTEGER PRIMARY KEY,
  code TEXT NOT NULL UNIQUE CHECK (code GLOB '[A-Z][A-Z]'), -- ISO 3166-1 alpha-2
  name_en TEXT NOT NULL, name_az TEXT NOT NULL, name_zh TEXT NOT NULL, name_ru TEXT NOT NULL
) STRICT;

CREATE TABLE relation (
  id INTEGER PRIMARY KEY,
  slug TEXT NOT NULL UNIQUE,
  title_en TEXT NOT NULL, title_az TEXT NOT NULL, title_zh TEXT NOT NULL, title_ru TEXT NOT NULL,
  summary_en TEXT NOT NULL, summary_az TEXT NOT NULL, summary_zh TEXT NOT NULL, summary_ru TEXT NOT NULL,
  first_country_id INTEGER NOT NULL REFERENCES country,
  second_country_id INTEGER NOT NULL REFERENCES country CHECK (second_country_id <> first_country_id),
  established_event_id INTEGER REFERENCES event DEFERRABLE INITIALLY DEFERRED,
  reviewed_on TEXT NOT NULL
) STRICT;
CREATE INDEX relation_by_first_country ON relation (first_country_id);
CREATE INDEX relation_by_second_country ON relation (second_country_id);

-- What every published fact carries. The kinds have a table each, below, with the same id.
CREATE TABLE fact (
  id INTEGER PRIMARY KEY,
  kind TEXT NOT NULL CHECK (kind IN ('EVENT', 'VISIT', 'AGREEMENT', 'STATEMENT', 'TRADE_FIGURE')),
  relation_id INTEGER NOT NULL REFERENCES relation,
  slug TEXT NOT NULL UNIQUE,          -- unique among facts of all kinds: it is the address of the fact's page
  title_en TEXT NOT NULL, title_az TEXT NOT NULL, title_zh TEXT NOT NULL, title_ru TEXT NOT NULL,
  summary_en TEXT NOT NULL, summary_az TEXT NOT NULL, summary_zh TEXT NOT NULL, summary_ru TEXT NOT NULL,
  edtf TEXT,                          -- NULL for statements that have no date
  earliest TEXT NOT NULL,             -- first day that the date can mean; '' without a date, so that these sort as oldest
  last_counted TEXT NOT NULL,         -- last day that filters count (9999-12-31 when it goes on); '' without a date
  corroboration TEXT NOT NULL CHECK (corroboration IN ('CORROBORATED', 'PARTLY', 'CONFLICTING', 'NOT_FOUND', 'NOT_APPLICABLE')),
  CHECK ((edtf IS NULL) = (earliest = '') AND (edtf IS NULL) = (last_counted = '')),
  CHECK (edtf IS NOT NULL OR kind = 'STATEMENT')
) STRICT;
-- Every list is ordered by (earliest, id), forwards or backwards, of one kind or all, of one relation or all. Behind the
-- order stands what lists filter and count by, so that facts that are passed over need not be read.
CREATE INDEX fact_by_date ON fact (earliest, id, last_counted, kind);
CREATE INDEX fact_by_kind_and_date ON fact (kind, earliest, id, last_counted);
CREATE INDEX fact_by_relation_and_date ON fact (relation_id, earliest, id, last_counted, kind);
CREATE INDEX fact_by_relation_kind_and_date ON fact (relation_id, kind, earliest, id, last_counted);

-- The most days from the first to the last day of a fact of the kind. A list of what falls into a time begins as many days
-- before it, instead of at the beginning of all times.
CREATE TABLE longest_span (
  kind TEXT PRIMARY KEY,
  days INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

-- The days of the year on which a fact known to the day falls, each day of a range of days.
CREATE TABLE fact_anniversary (
  month_day TEXT NOT NULL CHECK (month_day GLOB '[0-1][0-9]-[0-3][0-9]'),
  fact_id INTEGER NOT NULL REFERENCES fact,
  PRIMARY KEY (month_day, fact_id)
) STRICT, WITHOUT ROWID;

CREATE TABLE visit (
  id INTEGER PRIMARY KEY REFERENCES fact,
  guest_id INTEGER NOT NULL REFERENCES country, -- where the visitors came from
  host_id INTEGER NOT NULL REFERENCES country CHECK (host_id <> guest_id),
  level TEXT NOT NULL CHECK (level IN ('STATE', 'OFFICIAL', 'OFFICIAL_GOODWILL', 'WORKING', 'SPECIAL_ENVOY', 'PRIVATE', 'UNSPECIFIED')),
  occasion TEXT NOT NULL CHECK (occasion IN ('BILATERAL', 'MULTILATERAL_SUMMIT', 'CEREMONY', 'COMMISSION', 'BUSINESS', 'UNSPECIFIED'))
) STRICT;

CREATE TABLE event (
  id INTEGER PRIMARY KEY REFERENCES fact,
  kind TEXT NOT NULL CHECK (kind IN ('RECOGNITION', 'RELATIONS_ESTABLISHED', 'EMBASSY_OPENED', 'AMBASSADOR_APPOINTED', 'MEETING', 'TALKS', 'PRESS_CONFERENCE', 'SIGNING_CEREMONY', 'COMMISSION_SESSION', 'SUMMIT', 'FORUM', 'SPORTS_EVENT', 'EXHIBITION', 'INSTITUTION_OPENED', 'ASSISTANCE', 'ENTRY_INTO_FORCE', 'DECISION', 'OTHER')),
  visit_id INTEGER REFERENCES visit,  -- the visit that it was part of
  institution_id INTEGER REFERENCES institution,
  amount INTEGER CHECK (amount >= 0), -- what was given or pledged, in whole units of the currency
  currency TEXT CHECK (currency GLOB '[A-Z][A-Z][A-Z]'), -- ISO 4217
  amount_approximate INTEGER CHECK (amount_approximate IN (0, 1)),
  CHECK ((amount IS NULL) = (currency IS NULL) AND (amount IS NULL) = (amount_approximate IS NULL))
) STRICT;
CREATE INDEX event_by_visit ON event (visit_id) WHERE visit_id IS NOT NULL;
CREATE INDEX event_by_institution ON event (institution_id) WHERE institution_id IS NOT NULL;

CREATE TABLE agreement (
  id INTEGER PRIMARY KEY REFERENCES fact,
  kind TEXT NOT NULL CHECK (kind IN ('JOINT_COMMUNIQUE', 'JOINT_STATEMENT', 'JOINT_DECLARATION', 'INTERGOVERNMENTAL_AGREEMENT', 'INTERAGENCY_AGREEMENT', 'MEMORANDUM_OF_UNDERSTANDING', 'PROTOCOL', 'COOPERATION_PLAN', 'GRANT_AGREEMENT', 'COMMERCIAL_CONTRACT', 'UNSPECIFIED')),
  signed_during_id INTEGER REFERENCES visit,
  signed_at_id INTEGER REFERENCES event,
  value INTEGER CHECK (value >= 0),
  currency TEXT CHECK (currency GLOB '[A-Z][A-Z][A-Z]'),
  value_approximate INTEGER CHECK (value_approximate IN (0, 1)),
  in_force TEXT,                      -- EDTF: since when, or from when to when
  CHECK ((value IS NULL) = (currency IS NULL) AND (value IS NULL) = (value_approximate IS NULL))
) STRICT;
CREATE INDEX agreement_by_visit ON agreement (signed_during_id) WHERE signed_during_id IS NOT NULL;
CREATE INDEX agreement_by_event ON agreement (signed_at_id) WHERE signed_at_id IS NOT NULL;

CREATE TABLE agreement_field (
  agreement_id INTEGER NOT NULL REFERENCES agreement,
  position INTEGER NOT NULL,
  field TEXT NOT NULL CHECK (field IN ('POLITICAL', 'AIR_TRANSPORT', 'TRANSPORT', 'SCIENCE_TECHNOLOGY', 'CULTURE', 'EDUCATION', 'HEALTH', 'TELEVISION_RADIO', 'MEDIA', 'TOURISM', 'SPORT', 'TRADE_ECONOMY', 'INVESTMENT', 'TAXATION', 'CUSTOMS', 'ENERGY', 'INDUSTRY', 'AGRICULTURE', 'DIGITAL', 'JUSTICE', 'VISA', 'BELT_AND_ROAD', 'ECONOMIC_TECHNICAL')),
  PRIMARY KEY (agreement_id, position),
  UNIQUE (field, agreement_id)
) STRICT, WITHOUT ROWID;

-- Who concluded an agreement: a country or an institution.
CREATE TABLE agreement_party (
  agreement_id INTEGER NOT NULL REFERENCES agreement,
  position INTEGER NOT NULL,
  country_id INTEGER REFERENCES country,
  institution_id INTEGER REFERENCES institution,
  PRIMARY KEY (agreement_id, position),
  CHECK ((country_id IS NULL) <> (institution_id IS NULL))
) STRICT, WITHOUT ROWID;
CREATE INDEX agreement_party_by_institution ON agreement_party (institution_id, agreement_id) WHERE institution_id IS NOT NULL;

-- A position or an opinion, attributed.
CREATE TABLE statement (
  id INTEGER PRIMARY KEY REFERENCES fact,
  topic TEXT NOT NULL CHECK (topic IN ('RELATIONS', 'HIGH_LEVEL_EXCHANGES', 'TAIWAN', 'TIBET', 'XINJIANG', 'FALUN_GONG', 'DOMESTIC_SUPPORT', 'TRADE_ECONOMY', 'COOPERATION_FIELDS', 'CULTURE', 'COUNT')),
  holder_id INTEGER REFERENCES country, -- whose position it is said to be
  attributed_to_id INTEGER NOT NULL REFERENCES source, -- who says so
  amount INTEGER CHECK (amount >= 0),
  currency TEXT CHECK (currency GLOB '[A-Z][A-Z][A-Z]'),
  amount_approximate INTEGER CHECK (amount_approximate IN (0, 1)),
  CHECK ((amount IS NULL) = (currency IS NULL) AND (amount IS NULL) = (amount_approximate IS NULL))
) STRICT;

-- One figure of one reporter for one period and direction, as stated at one time. Its period is the fact's date.
CREATE TABLE trade_figure (
  id INTEGER PRIMARY KEY REFERENCES fact,
  relation_id INTEGER NOT NULL REFERENCES relation,
  year INTEGER NOT NULL,              -- the calendar year that the period lies in
  covers_whole_year INTEGER NOT NULL CHECK (covers_whole_year IN (0, 1)),
  exporter_id INTEGER REFERENCES country, -- NULL, like importer_id, for both directions together
  importer_id INTEGER REFERENCES country,
  value INTEGER NOT NULL CHECK (value >= 0), -- in whole units of the currency
  currency TEXT NOT NULL CHECK (currency GLOB '[A-Z][A-Z][A-Z]'),
  value_approximate INTEGER NOT NULL CHECK (value_approximate IN (0, 1)),
  change_on_year_percent REAL,        -- on the same period a year before, as the source states it
  reporter_id INTEGER REFERENCES country, -- whose statistics; NULL when the source does not say
  vintage TEXT,                       -- EDTF: when the figure was stated
  rank TEXT NOT NULL CHECK (rank IN ('PREFERRED', 'NORMAL', 'DEPRECATED')),
  CHECK ((exporter_id IS NULL) = (importer_id IS NULL)),
  CHECK (exporter_id IS NULL OR exporter_id <> importer_id)
) STRICT;
CREATE INDEX trade_figure_by_year ON trade_figure (relation_id, year);

-- Who travelled (visit), took part (event) or signed (agreement), in the order to show them.
CREATE TABLE office_holder (
  fact_id INTEGER NOT NULL REFERENCES fact,
  position INTEGER NOT NULL,
  person_id INTEGER REFERENCES person,
  office_id INTEGER REFERENCES office,
  name_in_source TEXT,                -- as the source spells it, where it differs
  PRIMARY KEY (fact_id, position),
  CHECK (person_id IS NOT NULL OR office_id IS NOT NULL)
) STRICT, WITHOUT ROWID;
CREATE INDEX office_holder_by_person ON office_holder (person_id, fact_id) WHERE person_id IS NOT NULL;

CREATE TABLE fact_place (
  fact_id INTEGER NOT NULL REFERENCES fact,
  position INTEGER NOT NULL,
  place_id INTEGER NOT NULL REFERENCES place,
  PRIMARY KEY (fact_id, position)
) STRICT, WITHOUT ROWID;

-- A number that sources give: of the agreements signed during a visit, or of what a statement counts.
CREATE TABLE reported_count (
  id INTEGER PRIMARY KEY,
  fact_id INTEGER NOT NULL REFERENCES fact,
  count INTEGER NOT NULL CHECK (count > 0),
  counted TEXT NOT NULL CHECK (counted IN ('AGREEMENTS', 'VISITS', 'STATE_VISITS', 'MEETINGS', 'INSTITUTIONS', 'AID_PROJECTS')),
  at_least INTEGER NOT NULL CHECK (at_least IN (0, 1)) -- 1 when the source says more than or at least
) STRICT;
CREATE INDEX reported_count_by_fact ON reported_count (fact_id);

-- What a source said, what is published instead, why, and how sure that is.
CREATE TABLE correction (
  id INTEGER PRIMARY KEY,
  fact_id INTEGER NOT NULL REFERENCES fact,
  key TEXT NOT NULL,                  -- names it within its fact
  kind TEXT NOT NULL CHECK (kind IN ('WRONG_COUNTRY', 'WRONG_PERSON', 'WRONG_DATE', 'WRONG_TITLE', 'NAME_SPELLING', 'GARBLED_TEXT', 'MISSING_SUBJECT', 'OMISSION', 'AMOUNT_CONFLICT', 'COUNT_MISMATCH', 'REPORTER_UNSTATED', 'DUPLICATE_STATEMENT', 'CITATION_DEFECT', 'ATTRIBUTION', 'OTHER')),
  said TEXT NOT NULL,
  published_en TEXT NOT NULL, published_az TEXT NOT NULL, published_zh TEXT NOT NULL, published_ru TEXT NOT NULL,
  reason_en TEXT NOT NULL, reason_az TEXT NOT NULL, reason_zh TEXT NOT NULL, reason_ru TEXT NOT NULL,
  certainty TEXT NOT NULL CHECK (certainty IN ('CERTAIN', 'VERY_LIKELY', 'LIKELY', 'POSSIBLE', 'OPEN')),
  UNIQUE (fact_id, key)
) STRICT;

CREATE TABLE source (
  id INTEGER PRIMARY KEY,
  slug TEXT NOT NULL UNIQUE,
  title TEXT NOT NULL,                -- in the source's language; ours in square brackets when it has none that is known
  publisher TEXT,
  url TEXT,
  language TEXT,                      -- ISO 639-1
  published TEXT,                     -- EDTF
  retrieved TEXT
) STRICT;

-- A source that supports a fact, a correction, a reported count, a term of office or what is said of an institution.
CREATE TABLE citation (
  id INTEGER PRIMARY KEY,
  source_id INTEGER NOT NULL REFERENCES source,
  fact_id INTEGER REFERENCES fact,
  correction_id INTEGER REFERENCES correction,
  reported_count_id INTEGER REFERENCES reported_count,
  term_id INTEGER REFERENCES term,
  institution_id INTEGER REFERENCES institution,
  basis TEXT NOT NULL CHECK (basis IN ('EXPLICIT', 'BLOCK', 'NONE')),
  edtf TEXT,                          -- the date as this source gives it
  note_en TEXT, note_az TEXT, note_zh TEXT, note_ru TEXT,
  CHECK ((fact_id IS NOT NULL) + (correction_id IS NOT NULL) + (reported_count_id IS NOT NULL) + (term_id IS NOT NULL) + (institution_id IS NOT NULL) = 1),
  CHECK ((note_en IS NULL) = (note_az IS NULL) AND (note_en IS NULL) = (note_zh IS NULL) AND (note_en IS NULL) = (note_ru IS NULL))
) STRICT;
CREATE INDEX citation_by_fact ON citation (fact_id) WHERE fact_id IS NOT NULL;
CREATE INDEX citation_by_correction ON citation (correction_id) WHERE correction_id IS NOT NULL;
CREATE INDEX citation_by_reported_count ON citation (reported_count_id) WHERE reported_count_id IS NOT NULL;
CREATE INDEX citation_by_term ON citation (term_id) WHERE term_id IS NOT NULL;
CREATE INDEX citation_by_institution ON citation (institution_id) WHERE institution_id IS NOT NULL;
CREATE INDEX citation_by_source ON citation (source_id, fact_id);

CREATE TABLE person (
  id INTEGER PRIMARY KEY,
  slug TEXT NOT NULL UNIQUE,
  name_en TEXT NOT NULL, name_az TEXT NOT NULL, name_zh TEXT NOT NULL, name_ru TEXT NOT NULL,
  country_id INTEGER NOT NULL REFERENCES country,
  note_en TEXT, note_az TEXT, note_zh TEXT, note_ru TEXT -- who this is, when no office tells
) STRICT;

CREATE TABLE office (
  id INTEGER PRIMARY KEY,
  slug TEXT NOT NULL UNIQUE,
  title_en TEXT NOT NULL, title_az TEXT NOT NULL, title_zh TEXT NOT NULL, title_ru TEXT NOT NULL,
  country_id INTEGER REFERENCES country -- NULL for offices of joint bodies
) STRICT;

-- A person in an office.
CREATE TABLE term (
  id INTEGER PRIMARY KEY,
  person_id INTEGER NOT NULL REFERENCES person,
  office_id INTEGER NOT NULL REFERENCES office,
  during TEXT                         -- EDTF; NULL when not known
) STRICT;
CREATE INDEX term_by_person ON term (person_id);
CREATE INDEX term_by_office ON term (office_id);

CREATE TABLE institution (
  id INTEGER PRIMARY KEY,
  slug TEXT NOT NULL UNIQUE,
  name_en TEXT NOT NULL, name_az TEXT NOT NULL, name_zh TEXT NOT NULL, name_ru TEXT NOT NULL,
  summary_en TEXT, summary_az TEXT, summary_zh TEXT, summary_ru TEXT,
  country_id INTEGER REFERENCES country -- NULL for joint and international bodies
) STRICT;

-- Which institutions have to do with a relation: those its events and agreements name.
CREATE TABLE relation_institution (
  relation_id INTEGER NOT NULL REFERENCES relation,
  institution_id INTEGER NOT NULL REFERENCES institution,
  PRIMARY KEY (relation_id, institution_id)
) STRICT, WITHOUT ROWID;

CREATE TABLE place (
  id INTEGER PRIMARY KEY,
  slug TEXT NOT NULL UNIQUE,
  name_en TEXT NOT NULL, name_az TEXT NOT NULL, name_zh TEXT NOT NULL, name_ru TEXT NOT NULL,
  country_id INTEGER NOT NULL REFERENCES country
) STRICT;

-- What search looks through, one row for each fact, person and institution. The rowid of search_text is the id here.
CREATE TABLE search_record (
  id INTEGER PRIMARY KEY,
  kind TEXT NOT NULL CHECK (kind IN ('EVENT', 'VISIT', 'AGREEMENT', 'STATEMENT', 'TRADE_FIGURE', 'PERSON', 'INSTITUTION')),
  fact_id INTEGER UNIQUE REFERENCES fact,
  person_id INTEGER UNIQUE REFERENCES person,
  institution_id INTEGER UNIQUE REFERENCES institution,
  relation_id INTEGER REFERENCES relation, -- NULL for people and institutions, which belong to no single one
  CHECK ((fact_id IS NOT NULL) + (person_id IS NOT NULL) + (institution_id IS NOT NULL) = 1)
) STRICT;

-- The words of all four languages, folded and cut by src/search/words.ts: lower case, without diacritics, each Chinese
-- character a word. Contentless, since excerpts come from the texts themselves. Prefix indexes, since every word of a
-- question also finds the longer words that begin with it, as inflected languages need.
CREATE VIRTUAL TABLE search_text USING fts5(
  names,                              -- titles and names
  texts,                              -- summaries, notes on people, corrections, names as sources spell them
  content = '', tokenize = "unicode61 remove_diacritics 0", prefix = '2 3 4'
);
