CREATE TABLE account_token (
  number IDENTITY_KEY,
  digest TEXT NOT NULL UNIQUE,
  person TEXT NOT NULL,
  name TEXT NOT NULL,
  scope TEXT NOT NULL,
  made TEXT NOT NULL,
  expires TEXT NOT NULL
);
