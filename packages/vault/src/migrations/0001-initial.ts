/**
 * The first schema of the vault's database.
 *
 * `item.seq` is ordered by time: hours since 1970 shifted left by 12 bits, plus a counter, so that the newest
 * matches of a full-text query come first from the index itself and a span of dates is a span of row numbers.
 * Items without a time lie below 4096. What is large lies in `content`, in order of arrival, so that an import in
 * any order of time rewrites only the small table.
 *
 * `item` and `content` hold what counts: a correction replaces the value there and keeps what was imported in
 * `original_value`, so that every reader and index sees the corrected one. A corrected time gives the item another `seq`.
 *
 * `revision` has a row for each item that its source may change: which revision the vault holds, and what it says.
 * `tombstone` has the ids of items that were forgotten one by one: they say nothing without the key that they were
 * made with, and keep an import from bringing the items back.
 * `thread_key.at` is the time of the item that a weak key leads to; null for other keys.
 */
export const initialSchema = `
CREATE TABLE meta (key TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID;

CREATE TABLE item (
  seq INTEGER PRIMARY KEY,
  id BLOB NOT NULL UNIQUE,
  kind INTEGER NOT NULL,
  at INTEGER,
  title TEXT NOT NULL,
  thread INTEGER NOT NULL,
  content INTEGER NOT NULL
);
CREATE INDEX item_by_thread ON item (thread, seq);
CREATE INDEX item_by_kind ON item (kind, seq);

CREATE TABLE content (
  rowid INTEGER PRIMARY KEY,
  external_id TEXT NOT NULL,
  participants TEXT NOT NULL,
  text TEXT NOT NULL,
  html BLOB,
  detail TEXT NOT NULL,
  warnings TEXT
);

CREATE TABLE thread_key (key BLOB PRIMARY KEY, thread INTEGER NOT NULL, at INTEGER) WITHOUT ROWID;
CREATE INDEX thread_key_by_thread ON thread_key (thread);

CREATE TABLE occurrence (
  starts_at INTEGER NOT NULL,
  ends_at INTEGER NOT NULL,
  item INTEGER NOT NULL REFERENCES item (seq) ON DELETE CASCADE ON UPDATE CASCADE,
  title TEXT,
  PRIMARY KEY (starts_at, item, ends_at)
) WITHOUT ROWID;
CREATE INDEX occurrence_by_item ON occurrence (item);

CREATE TABLE blob (
  hash BLOB PRIMARY KEY,
  size INTEGER NOT NULL,
  refs INTEGER NOT NULL,
  bytes BLOB
) WITHOUT ROWID;

CREATE TABLE attachment (
  item INTEGER NOT NULL REFERENCES item (seq) ON DELETE CASCADE ON UPDATE CASCADE,
  ordinal INTEGER NOT NULL,
  name TEXT NOT NULL,
  media_type TEXT NOT NULL,
  size INTEGER NOT NULL,
  blob BLOB NOT NULL,
  content_id TEXT NOT NULL,
  text TEXT NOT NULL,
  PRIMARY KEY (item, ordinal)
) WITHOUT ROWID;
CREATE INDEX attachment_by_blob ON attachment (blob);

CREATE TABLE source (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  name TEXT NOT NULL UNIQUE,
  first_at INTEGER NOT NULL,
  last_at INTEGER NOT NULL,
  unfinished INTEGER NOT NULL DEFAULT 1
);

CREATE TABLE source_file (
  id INTEGER PRIMARY KEY,
  source INTEGER NOT NULL REFERENCES source (id) ON DELETE CASCADE,
  path TEXT NOT NULL,
  importer TEXT NOT NULL,
  size INTEGER NOT NULL,
  modified_at INTEGER NOT NULL,
  position INTEGER NOT NULL,
  done INTEGER NOT NULL,
  items INTEGER NOT NULL,
  UNIQUE (source, path)
);

CREATE TABLE item_source (
  item INTEGER NOT NULL REFERENCES item (seq) ON DELETE CASCADE ON UPDATE CASCADE,
  file INTEGER NOT NULL REFERENCES source_file (id) ON DELETE CASCADE,
  position INTEGER NOT NULL,
  PRIMARY KEY (item, file, position)
) WITHOUT ROWID;
CREATE INDEX item_source_by_file ON item_source (file);

CREATE TABLE reject (
  id INTEGER PRIMARY KEY,
  source INTEGER NOT NULL REFERENCES source (id) ON DELETE CASCADE,
  path TEXT NOT NULL,
  position INTEGER NOT NULL,
  reason TEXT NOT NULL,
  at INTEGER NOT NULL,
  UNIQUE (source, path, position)
);

CREATE TABLE annotation (
  id INTEGER PRIMARY KEY,
  item INTEGER NOT NULL REFERENCES item (seq) ON DELETE CASCADE ON UPDATE CASCADE,
  type TEXT NOT NULL CHECK (type IN ('correction', 'note', 'tag', 'link')),
  field TEXT,
  value TEXT NOT NULL,
  at INTEGER NOT NULL
);
CREATE INDEX annotation_by_item ON annotation (item);

CREATE TABLE original_value (
  item INTEGER NOT NULL REFERENCES item (seq) ON DELETE CASCADE ON UPDATE CASCADE,
  field TEXT NOT NULL CHECK (field IN ('title', 'text', 'at')),
  value TEXT,
  PRIMARY KEY (item, field)
) WITHOUT ROWID;

CREATE TABLE revision (
  item INTEGER PRIMARY KEY REFERENCES item (seq) ON DELETE CASCADE ON UPDATE CASCADE,
  number INTEGER NOT NULL,
  digest BLOB NOT NULL
);

CREATE TABLE tombstone (id BLOB PRIMARY KEY) WITHOUT ROWID;

CREATE TABLE fact (
  id INTEGER PRIMARY KEY,
  analyser TEXT NOT NULL,
  version INTEGER NOT NULL,
  type TEXT NOT NULL,
  at INTEGER,
  value TEXT NOT NULL
);
CREATE INDEX fact_by_type ON fact (type, at);
CREATE TABLE fact_source (
  fact INTEGER NOT NULL REFERENCES fact (id) ON DELETE CASCADE,
  item INTEGER NOT NULL REFERENCES item (seq) ON DELETE CASCADE ON UPDATE CASCADE,
  PRIMARY KEY (fact, item)
) WITHOUT ROWID;
CREATE INDEX fact_source_by_item ON fact_source (item);

CREATE VIRTUAL TABLE item_text USING fts5 (
  title, sender, people, text, files,
  content = '', contentless_delete = 1,
  tokenize = "unicode61 remove_diacritics 2 categories 'L* N* Co M*'"
);

INSERT INTO item_text (item_text, rank) VALUES ('hashsize', 67108864), ('automerge', 8), ('pgsz', 8000);

CREATE TABLE term (
  term TEXT PRIMARY KEY,
  items INTEGER NOT NULL,
  stem_en TEXT NOT NULL,
  stem_nl TEXT NOT NULL
) WITHOUT ROWID;
CREATE INDEX term_by_stem_en ON term (stem_en);
CREATE INDEX term_by_stem_nl ON term (stem_nl);

CREATE TABLE person (
  address TEXT PRIMARY KEY,
  name TEXT NOT NULL,
  items INTEGER NOT NULL,
  written_to INTEGER NOT NULL,
  last_at INTEGER
) WITHOUT ROWID;

CREATE TABLE pass (
  id TEXT PRIMARY KEY,
  signed TEXT NOT NULL,
  until INTEGER,
  sends INTEGER,
  used INTEGER NOT NULL DEFAULT 0,
  revoked_at INTEGER
) WITHOUT ROWID;

CREATE TABLE ledger (
  sequence INTEGER PRIMARY KEY,
  line TEXT NOT NULL,
  hash BLOB NOT NULL
);
`
