ALTER TABLE account_token ADD COLUMN used TEXT;
