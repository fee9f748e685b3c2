CREATE TABLE account (
  person TEXT PRIMARY KEY,
  password TEXT NOT NULL,
  changed TEXT NOT NULL
);

CREATE TABLE account_link (
  token TEXT PRIMARY KEY,
  purpose TEXT NOT NULL,
  person TEXT,
  made TEXT NOT NULL,
  expires TEXT NOT NULL,
  used TEXT
);

CREATE TABLE account_event (
  number IDENTITY_KEY,
  at TEXT NOT NULL,
  person TEXT NOT NULL,
  address TEXT NOT NULL,
  what TEXT NOT NULL
);

CREATE INDEX account_event_person ON account_event (person, what, address);
