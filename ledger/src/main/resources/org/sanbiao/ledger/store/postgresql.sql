-- The ledger's tables in PostgreSQL, as in sqlite.sql. Statements are separated by empty lines; all can run again.

CREATE TABLE IF NOT EXISTS ledger_entry (
  sequence BIGINT PRIMARY KEY,
  hash BYTEA NOT NULL,
  line BYTEA NOT NULL
)

CREATE TABLE IF NOT EXISTS ledger_tile (
  level INTEGER NOT NULL,
  tile BIGINT NOT NULL,
  hashes BYTEA NOT NULL,
  PRIMARY KEY (level, tile)
)

CREATE TABLE IF NOT EXISTS ledger_own (
  sequence BIGINT PRIMARY KEY
)

CREATE TABLE IF NOT EXISTS ledger_checkpoint (
  size BIGINT PRIMARY KEY,
  note BYTEA NOT NULL
)

CREATE TABLE IF NOT EXISTS ledger_content (
  hash BYTEA PRIMARY KEY,
  sequence BIGINT NOT NULL,
  salt BYTEA,
  content BYTEA
)

CREATE INDEX IF NOT EXISTS ledger_content_in_order ON ledger_content (sequence)

CREATE OR REPLACE FUNCTION ledger_refuses() RETURNS trigger LANGUAGE plpgsql AS
$$ BEGIN RAISE EXCEPTION 'entries are never changed or removed'; END $$

CREATE OR REPLACE TRIGGER ledger_entry_stays BEFORE UPDATE OR DELETE OR TRUNCATE ON ledger_entry
FOR EACH STATEMENT EXECUTE FUNCTION ledger_refuses()
