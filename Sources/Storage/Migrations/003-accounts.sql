-- Accounts, and everything that proves to be one: sessions, tokens, invitations, resets. Of passwords, tokens and links
-- only hashes are kept, so that whoever reads these tables can sign in as nobody.

CREATE TABLE accounts (
    program             text NOT NULL REFERENCES programs,
    id                  bigint GENERATED ALWAYS AS IDENTITY,
    -- By code points, because what is lower case otherwise depends on the server's locale.
    email               text NOT NULL CHECK (email = lower(email COLLATE "C") AND length(email) BETWEEN 3 AND 200),
    name                text NOT NULL CHECK (name <> ''),
    role                text NOT NULL CHECK (role IN ('admin', 'office', 'owner', 'opc', 'community')),
    organization        bigint,
    -- In the PHC string format, with its own parameters and salt.
    password_hash       text NOT NULL CHECK (password_hash LIKE '$argon2id$%'),
    created_at          timestamptz NOT NULL,
    password_changed_at timestamptz NOT NULL,
    disabled_at         timestamptz,
    PRIMARY KEY (program, id),
    FOREIGN KEY (program, organization) REFERENCES organizations,
    CHECK (organization IS NOT NULL OR role IN ('admin', 'office'))
);
CREATE UNIQUE INDEX accounts_email ON accounts (program, email);
CREATE INDEX accounts_organization ON accounts (program, organization);

CREATE TABLE sessions (
    program      text NOT NULL,
    token_hash   bytea NOT NULL CHECK (length(token_hash) = 32),
    account      bigint NOT NULL,
    created_at   timestamptz NOT NULL,
    last_used_at timestamptz NOT NULL,
    expires_at   timestamptz NOT NULL,
    revoked_at   timestamptz,
    PRIMARY KEY (program, token_hash),
    FOREIGN KEY (program, account) REFERENCES accounts ON DELETE CASCADE
);
CREATE INDEX sessions_account ON sessions (program, account);
CREATE INDEX sessions_expiry ON sessions (program, expires_at);

CREATE TABLE api_tokens (
    program      text NOT NULL,
    id           bigint GENERATED ALWAYS AS IDENTITY,
    token_hash   bytea NOT NULL CHECK (length(token_hash) = 32),
    account      bigint NOT NULL,
    name         text NOT NULL CHECK (name <> ''),
    scopes       text[] NOT NULL
        CHECK (cardinality(scopes) >= 1 AND scopes <@ ARRAY['read', 'write', 'office', 'admin']),
    created_at   timestamptz NOT NULL,
    expires_at   timestamptz NOT NULL,
    last_used_at timestamptz,
    revoked_at   timestamptz,
    PRIMARY KEY (program, id),
    FOREIGN KEY (program, account) REFERENCES accounts ON DELETE CASCADE
);
CREATE UNIQUE INDEX api_tokens_hash ON api_tokens (program, token_hash);
CREATE INDEX api_tokens_account ON api_tokens (program, account);

CREATE TABLE invitations (
    program      text NOT NULL REFERENCES programs,
    token_hash   bytea NOT NULL CHECK (length(token_hash) = 32),
    email        text NOT NULL CHECK (email = lower(email COLLATE "C") AND length(email) BETWEEN 3 AND 200),
    role         text NOT NULL CHECK (role IN ('admin', 'office', 'owner', 'opc', 'community')),
    organization bigint,
    -- Nobody's, where the operator invited from the command line.
    invited_by   bigint,
    created_at   timestamptz NOT NULL,
    expires_at   timestamptz NOT NULL,
    accepted_at  timestamptz,
    PRIMARY KEY (program, token_hash),
    FOREIGN KEY (program, organization) REFERENCES organizations,
    FOREIGN KEY (program, invited_by) REFERENCES accounts ON DELETE CASCADE,
    CHECK (organization IS NOT NULL OR role IN ('admin', 'office'))
);
CREATE INDEX invitations_inviter ON invitations (program, invited_by);

CREATE TABLE password_resets (
    program    text NOT NULL,
    token_hash bytea NOT NULL CHECK (length(token_hash) = 32),
    account    bigint NOT NULL,
    created_at timestamptz NOT NULL,
    expires_at timestamptz NOT NULL,
    used_at    timestamptz,
    PRIMARY KEY (program, token_hash),
    FOREIGN KEY (program, account) REFERENCES accounts ON DELETE CASCADE
);
CREATE INDEX password_resets_account ON password_resets (program, account);

-- What failed, or has begun and may yet fail, counted by all servers together; kept for as long as it counts.
CREATE TABLE sign_in_attempts (
    program  text NOT NULL REFERENCES programs,
    id       bigint GENERATED ALWAYS AS IDENTITY,
    -- SHA-256 of what is counted by, such as a network address and an e-mail address.
    key_hash bytea NOT NULL CHECK (length(key_hash) = 32),
    at       timestamptz NOT NULL,
    PRIMARY KEY (program, id)
);
CREATE INDEX sign_in_attempts_key ON sign_in_attempts (program, key_hash, at);
CREATE INDEX sign_in_attempts_time ON sign_in_attempts (program, at);

ALTER TABLE accounts ENABLE ROW LEVEL SECURITY;
ALTER TABLE sessions ENABLE ROW LEVEL SECURITY;
ALTER TABLE api_tokens ENABLE ROW LEVEL SECURITY;
ALTER TABLE invitations ENABLE ROW LEVEL SECURITY;
ALTER TABLE password_resets ENABLE ROW LEVEL SECURITY;
ALTER TABLE sign_in_attempts ENABLE ROW LEVEL SECURITY;

-- People see their colleagues, the office sees everybody; only the service itself changes an account.
CREATE POLICY accounts_select ON accounts FOR SELECT TO berth_application USING (
    program = (SELECT berth_program())
    AND ((SELECT berth_sees_all()) OR organization = (SELECT berth_organization()))
);
CREATE POLICY accounts_insert ON accounts FOR INSERT TO berth_application WITH CHECK (
    program = (SELECT berth_program()) AND (SELECT berth_role()) = 'system'
);
CREATE POLICY accounts_update ON accounts FOR UPDATE TO berth_application USING (
    program = (SELECT berth_program()) AND (SELECT berth_role()) = 'system'
);
-- Whoever asks to be forgotten, with the sessions, the tokens and what that person offered to others.
CREATE POLICY accounts_delete ON accounts FOR DELETE TO berth_application USING (
    program = (SELECT berth_program()) AND (SELECT berth_role()) = 'system'
);

-- An invitation is given in somebody's name, into that person's own organization, or by those who see the program.
CREATE POLICY invitations_insert ON invitations FOR INSERT TO berth_application WITH CHECK (
    program = (SELECT berth_program())
    AND ((SELECT berth_sees_all()) OR organization = (SELECT berth_organization()))
);
CREATE POLICY invitations_system ON invitations TO berth_application USING (
    program = (SELECT berth_program()) AND (SELECT berth_role()) = 'system'
);

-- The rest is nobody's to see but the service's own: it looks up what a token opens before it knows who asks.
CREATE POLICY sessions_system ON sessions TO berth_application USING (
    program = (SELECT berth_program()) AND (SELECT berth_role()) = 'system'
);
CREATE POLICY api_tokens_system ON api_tokens TO berth_application USING (
    program = (SELECT berth_program()) AND (SELECT berth_role()) = 'system'
);
CREATE POLICY password_resets_system ON password_resets TO berth_application USING (
    program = (SELECT berth_program()) AND (SELECT berth_role()) = 'system'
);
CREATE POLICY sign_in_attempts_system ON sign_in_attempts TO berth_application USING (
    program = (SELECT berth_program()) AND (SELECT berth_role()) = 'system'
);

GRANT SELECT, INSERT, UPDATE (password_hash, password_changed_at, disabled_at), DELETE ON accounts TO berth_application;
GRANT SELECT, INSERT, UPDATE (last_used_at, revoked_at), DELETE ON sessions TO berth_application;
GRANT SELECT, INSERT, UPDATE (last_used_at, revoked_at) ON api_tokens TO berth_application;
GRANT SELECT, INSERT, UPDATE (expires_at, accepted_at), DELETE ON invitations TO berth_application;
GRANT SELECT, INSERT, UPDATE (used_at), DELETE ON password_resets TO berth_application;
GRANT SELECT, INSERT, DELETE ON sign_in_attempts TO berth_application;
-- Whether somebody's role fits the organization.
GRANT SELECT (program, id, kind) ON organizations TO berth_application;
