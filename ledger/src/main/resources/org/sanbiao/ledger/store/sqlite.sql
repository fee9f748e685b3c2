-- The ledger's tables in SQLite. Statements are separated by empty lines; all of them can run again.

CREATE TABLE IF NOT EXISTS ledger_entry (
  sequence INTEGER PRIMARY KEY, -- from 0, without gaps
  hash BLOB NOT NULL,           -- of the leaf: SHA-256(0x00 || line)
  line BLOB NOT NULL            -- the bytes that are hashed
)

CREATE TABLE IF NOT EXISTS ledger_tile ( -- level 0 are the hashes of the entries
  level INTEGER NOT NULL,
  tile INTEGER NOT NULL,
  hashes BLOB NOT NULL,         -- up to 256, one after the other
  PRIMARY KEY (level, tile)
)

CREATE TABLE IF NOT EXISTS ledger_own ( -- which entries are the ledger's own
  sequence INTEGER PRIMARY KEY
)

CREATE TABLE IF NOT EXISTS ledger_checkpoint (
  size INTEGER PRIMARY KEY,
  note BLOB NOT NULL
)

CREATE TABLE IF NOT EXISTS ledger_content (
  hash BLOB PRIMARY KEY,        -- the commitment: SHA-256(salt || content)
  sequence INTEGER NOT NULL,    -- of the entry that it came with
  salt BLOB,                    -- null, as the content, once it was erased
  content BLOB
)

CREATE INDEX IF NOT EXISTS ledger_content_in_order ON ledger_content (sequence)

CREATE TRIGGER IF NOT EXISTS ledger_entry_stays_as_it_is BEFORE UPDATE ON ledger_entry
BEGIN SELECT RAISE(ABORT, 'entries are never changed'); END

CREATE TRIGGER IF NOT EXISTS ledger_entry_stays BEFORE DELETE ON ledger_entry
BEGIN SELECT RAISE(ABORT, 'entries are never removed'); END
