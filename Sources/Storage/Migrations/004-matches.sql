-- From the first approach to acceptance: what listings and organizations need for it, matches, the ledger, and what was
-- shown to whom.

-- What only the organization itself, the office and the other side of its talks may see.
CREATE TABLE organization_details (
    program              text NOT NULL,
    organization         bigint NOT NULL,
    legal_representative text,
    contact_name         text,
    contact_email        text,
    contact_phone        text,
    PRIMARY KEY (program, organization),
    FOREIGN KEY (program, organization) REFERENCES organizations ON DELETE CASCADE
);
INSERT INTO organization_details (program, organization, contact_name, contact_email, contact_phone)
SELECT DISTINCT ON (program, organization) program, organization, contact_name, contact_email, contact_phone
FROM profiles
WHERE contact_name IS NOT NULL OR contact_email IS NOT NULL OR contact_phone IS NOT NULL
ORDER BY program, organization, id;
ALTER TABLE profiles DROP COLUMN contact_name, DROP COLUMN contact_email, DROP COLUMN contact_phone;

ALTER TABLE organizations ADD COLUMN revision integer NOT NULL DEFAULT 1;
ALTER TABLE programs ADD COLUMN revision integer NOT NULL DEFAULT 1;

ALTER TABLE scenarios
    ADD COLUMN version integer NOT NULL DEFAULT 1 CHECK (version >= 1),
    ADD COLUMN revision integer NOT NULL DEFAULT 1,
    ADD COLUMN distinction text NOT NULL DEFAULT 'none' CHECK (distinction IN ('none', 'announced', 'benchmark')),
    ADD COLUMN notice_until timestamptz,
    ADD COLUMN landability jsonb NOT NULL DEFAULT '{}',
    ADD COLUMN return_reason text,
    ADD COLUMN author bigint,
    ADD COLUMN created_at timestamptz NOT NULL DEFAULT now(),
    ADD COLUMN since timestamptz NOT NULL DEFAULT now(),
    -- When the clock has to look at it next.
    ADD COLUMN alarm_at timestamptz;
ALTER TABLE profiles
    ADD COLUMN revision integer NOT NULL DEFAULT 1,
    ADD COLUMN return_reason text,
    ADD COLUMN override_reason text,
    ADD COLUMN author bigint,
    ADD COLUMN created_at timestamptz NOT NULL DEFAULT now(),
    ADD COLUMN since timestamptz NOT NULL DEFAULT now(),
    ADD COLUMN alarm_at timestamptz,
    DROP CONSTRAINT profiles_state_check,
    ADD CHECK (state IN ('draft', 'submitted', 'verified', 'suspended', 'erased'));
CREATE INDEX scenarios_alarm ON scenarios (program, alarm_at) WHERE alarm_at IS NOT NULL;
CREATE INDEX profiles_alarm ON profiles (program, alarm_at) WHERE alarm_at IS NOT NULL;
CREATE INDEX scenarios_owner ON scenarios (program, owner);
CREATE INDEX profiles_organization ON profiles (program, organization);

-- A version that was followed by another, as it was.
CREATE TABLE scenario_versions (
    program  text NOT NULL,
    scenario text NOT NULL,
    version  integer NOT NULL,
    content  jsonb NOT NULL,
    until    timestamptz NOT NULL,
    PRIMARY KEY (program, scenario, version),
    FOREIGN KEY (program, scenario) REFERENCES scenarios ON DELETE CASCADE
);

CREATE TABLE matches (
    program          text NOT NULL,
    id               bigint GENERATED ALWAYS AS IDENTITY,
    scenario         text NOT NULL,
    profile          text NOT NULL,
    owner            bigint NOT NULL,
    opc              bigint NOT NULL,
    state            text NOT NULL
        CHECK (state IN ('applied', 'invited', 'inTalks', 'offered', 'agreed', 'delivered', 'inRework', 'accepted',
            'declined', 'withdrawn', 'expired', 'superseded', 'cancelled', 'voided')),
    created_at       timestamptz NOT NULL,
    since            timestamptz NOT NULL,
    deadline         timestamptz,
    alarm            text CHECK (alarm IN ('remind', 'expire', 'stall', 'escalate')),
    alarm_at         timestamptz,
    scenario_version integer NOT NULL,
    previous         bigint,
    amount_cny       bigint CHECK (amount_cny > 0),
    deliver_by       date,
    next_step        text,
    next_step_on     date,
    is_stalled       boolean NOT NULL DEFAULT false,
    revision         integer NOT NULL DEFAULT 1,
    PRIMARY KEY (program, id),
    FOREIGN KEY (program, scenario) REFERENCES scenarios,
    FOREIGN KEY (program, profile) REFERENCES profiles,
    FOREIGN KEY (program, owner) REFERENCES organizations,
    FOREIGN KEY (program, opc) REFERENCES organizations,
    FOREIGN KEY (program, previous) REFERENCES matches,
    CHECK ((alarm IS NULL) = (alarm_at IS NULL)),
    CHECK ((next_step IS NULL) = (next_step_on IS NULL))
);
-- One per pair that is not ended.
CREATE UNIQUE INDEX matches_open_pair ON matches (program, scenario, profile)
    WHERE state IN ('applied', 'invited', 'inTalks', 'offered', 'agreed', 'delivered', 'inRework');
CREATE INDEX matches_pair ON matches (program, scenario, profile, id);
CREATE INDEX matches_profile ON matches (program, profile);
CREATE INDEX matches_owner ON matches (program, owner, id);
CREATE INDEX matches_opc ON matches (program, opc, id);
CREATE INDEX matches_alarm ON matches (program, alarm_at) WHERE alarm_at IS NOT NULL;

-- What was said and shown on the way: words, and what people gave as evidence. The ledger keeps only its hashes, so that
-- a person's words can be deleted.
CREATE TABLE match_events (
    program      text NOT NULL,
    match        bigint NOT NULL,
    ledger_entry bigint NOT NULL,
    at           timestamptz NOT NULL,
    party        text NOT NULL,
    account      bigint,
    from_state   text,
    to_state     text NOT NULL,
    reason       text,
    note         text,
    evidence     jsonb NOT NULL DEFAULT '[]',
    amount_cny   bigint,
    deliver_by   date,
    PRIMARY KEY (program, match, ledger_entry),
    FOREIGN KEY (program, match) REFERENCES matches
);

CREATE TABLE match_ratings (
    program text NOT NULL,
    match   bigint NOT NULL,
    party   text NOT NULL CHECK (party IN ('owner', 'opc')),
    rating  integer NOT NULL CHECK (rating BETWEEN 1 AND 5),
    note    text,
    at      timestamptz NOT NULL,
    PRIMARY KEY (program, match, party),
    FOREIGN KEY (program, match) REFERENCES matches
);

-- The ledger and its end. The row of the head is also the lock that makes the chain one.
CREATE TABLE ledger_heads (
    program text PRIMARY KEY REFERENCES programs,
    number  bigint NOT NULL,
    at      timestamptz NOT NULL,
    hash    bytea NOT NULL CHECK (octet_length(hash) = 32)
);
CREATE TABLE ledger (
    program       text NOT NULL REFERENCES programs,
    number        bigint NOT NULL CHECK (number >= 1),
    at            timestamptz NOT NULL,
    role          text NOT NULL,
    account       bigint,
    organization  bigint,
    principal     bigint,
    subject_kind  text NOT NULL,
    subject       text NOT NULL,
    from_state    text,
    to_state      text NOT NULL,
    data          text NOT NULL,
    previous_hash bytea NOT NULL CHECK (octet_length(previous_hash) = 32),
    hash          bytea NOT NULL CHECK (octet_length(hash) = 32),
    PRIMARY KEY (program, number)
);
CREATE INDEX ledger_subject ON ledger (program, subject_kind, subject, number);

-- Not even the owner of the table changes an entry by mistake.
CREATE FUNCTION refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION '% is append-only', TG_TABLE_NAME USING ERRCODE = 'insufficient_privilege';
END
$$;
CREATE TRIGGER ledger_is_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON ledger
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

CREATE TABLE idempotency_keys (
    program      text NOT NULL REFERENCES programs,
    account      bigint NOT NULL,
    key          text NOT NULL,
    request_hash bytea NOT NULL,
    answer       text NOT NULL,
    revision     integer NOT NULL,
    at           timestamptz NOT NULL,
    PRIMARY KEY (program, account, key)
);
CREATE INDEX idempotency_keys_age ON idempotency_keys (program, at);

-- Told to an organization, or to the office where none is named.
CREATE TABLE notifications (
    program      text NOT NULL REFERENCES programs,
    id           bigint GENERATED ALWAYS AS IDENTITY,
    organization bigint,
    at           timestamptz NOT NULL,
    kind         text NOT NULL,
    subject_kind text NOT NULL,
    subject      text NOT NULL,
    deadline     timestamptz,
    read_at      timestamptz,
    PRIMARY KEY (program, id),
    FOREIGN KEY (program, organization) REFERENCES organizations
);
CREATE INDEX notifications_recipient ON notifications (program, organization, id);

-- Who has looked at whose contact details, because of which match.
CREATE TABLE contact_views (
    program      text NOT NULL REFERENCES programs,
    id           bigint GENERATED ALWAYS AS IDENTITY,
    at           timestamptz NOT NULL,
    account      bigint NOT NULL,
    organization bigint NOT NULL,
    match        bigint,
    PRIMARY KEY (program, id),
    FOREIGN KEY (program, organization) REFERENCES organizations
);

-- An organization lets another act for it.
CREATE TABLE mandates (
    program    text NOT NULL REFERENCES programs,
    id         bigint GENERATED ALWAYS AS IDENTITY,
    principal  bigint NOT NULL,
    agent      bigint NOT NULL,
    granted_at timestamptz NOT NULL,
    revoked_at timestamptz,
    PRIMARY KEY (program, id),
    FOREIGN KEY (program, principal) REFERENCES organizations,
    FOREIGN KEY (program, agent) REFERENCES organizations,
    CHECK (principal <> agent)
);
CREATE UNIQUE INDEX mandates_valid ON mandates (program, principal, agent) WHERE revoked_at IS NULL;

-- Each different list that somebody was shown, with all that it takes to compute it again.
CREATE TABLE shown_lists (
    program    text NOT NULL REFERENCES programs,
    id         bigint GENERATED ALWAYS AS IDENTITY,
    at         timestamptz NOT NULL,
    account    bigint NOT NULL,
    asked_for  text NOT NULL CHECK (asked_for IN ('scenario', 'opc')),
    -- The stored listing that was asked for, or the hash of the text that was typed.
    listing    text,
    text_hash  bytea NOT NULL,
    model      text NOT NULL,
    statistics bigint,
    weights    text NOT NULL,
    -- id, score, factors and the text's hash, best first.
    entries    jsonb NOT NULL,
    PRIMARY KEY (program, id)
);
CREATE INDEX shown_lists_listing ON shown_lists (program, asked_for, listing, at);

-- Of each pair, when a list showed it first, and when the one it was shown to opened it.
CREATE TABLE exposures (
    program     text NOT NULL REFERENCES programs,
    scenario    text NOT NULL,
    profile     text NOT NULL,
    shown_at    timestamptz NOT NULL,
    seen_at     timestamptz,
    position    integer NOT NULL,
    probability double precision NOT NULL,
    PRIMARY KEY (program, scenario, profile)
);

-- Rows that a person may see. Everything that changes a row is done by the service in nobody's name, after it has checked.
DO $$
DECLARE
    own text;
    entry record;
BEGIN
    FOR entry IN SELECT * FROM (VALUES
        ('organizations', 'true', 'SELECT, INSERT, UPDATE'),
        ('organization_details',
         'organization = (SELECT berth_organization()) OR EXISTS (
            SELECT FROM matches WHERE matches.program = organization_details.program
                AND state IN (''inTalks'', ''offered'', ''agreed'', ''delivered'', ''inRework'', ''accepted'')
                AND (matches.owner = organization_details.organization AND matches.opc = (SELECT berth_organization())
                    OR matches.opc = organization_details.organization
                        AND matches.owner = (SELECT berth_organization())))',
         'SELECT, INSERT, UPDATE, DELETE'),
        ('scenarios',
         'owner = (SELECT berth_organization()) OR state IN (''published'', ''filled'', ''closed'')',
         'SELECT, INSERT, UPDATE'),
        ('scenario_versions', 'EXISTS (SELECT FROM scenarios
            WHERE scenarios.program = scenario_versions.program AND scenarios.id = scenario_versions.scenario)',
         'SELECT, INSERT'),
        ('profiles',
         'organization = (SELECT berth_organization())
            OR state IN (''verified'', ''suspended'') AND (SELECT berth_role()) IN (''owner'', ''community'')',
         'SELECT, INSERT, UPDATE'),
        ('matches',
         'owner = (SELECT berth_organization()) OR opc = (SELECT berth_organization())
            OR (SELECT berth_role()) = ''community'' AND EXISTS (
                SELECT FROM profiles JOIN organizations ON organizations.program = profiles.program
                    AND organizations.name = profiles.community
                WHERE profiles.program = matches.program AND profiles.id = matches.profile
                    AND organizations.id = (SELECT berth_organization()))',
         'SELECT, INSERT, UPDATE'),
        ('match_events', 'EXISTS (SELECT FROM matches
            WHERE matches.program = match_events.program AND matches.id = match_events.match)',
         'SELECT, INSERT, UPDATE'),
        ('match_ratings', 'EXISTS (SELECT FROM matches
            WHERE matches.program = match_ratings.program AND matches.id = match_ratings.match)',
         'SELECT, INSERT, UPDATE'),
        ('ledger_heads', 'false', 'SELECT, INSERT, UPDATE'),
        ('ledger', 'false', 'SELECT, INSERT'),
        ('idempotency_keys', 'false', 'SELECT, INSERT, DELETE'),
        ('notifications', 'organization = (SELECT berth_organization())', 'SELECT, INSERT, UPDATE, DELETE'),
        ('contact_views', 'organization = (SELECT berth_organization())', 'SELECT, INSERT'),
        ('mandates', '(SELECT berth_organization()) IN (principal, agent)', 'SELECT, INSERT, UPDATE'),
        ('shown_lists', 'false', 'SELECT, INSERT'),
        ('exposures', 'false', 'SELECT, INSERT, UPDATE')
    ) AS entries (name, visible, privileges)
    LOOP
        own := 'program = (SELECT berth_program())';
        EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', entry.name);
        EXECUTE format(
            'CREATE POLICY seen ON %I FOR SELECT USING (%s AND ((SELECT berth_sees_all()) OR %s))',
            entry.name, own, entry.visible);
        EXECUTE format(
            'CREATE POLICY changed ON %I USING (%s AND (SELECT berth_role()) = ''system'')', entry.name, own);
        EXECUTE format('GRANT %s ON %I TO berth_application', entry.privileges, entry.name);
    END LOOP;
END
$$;
-- Vectors show nothing that a person could read, and COPY, by which they come, knows no row-level security.
GRANT SELECT, INSERT, UPDATE, DELETE ON index_statistics, scenario_vectors, profile_vectors TO berth_application;

ALTER TABLE programs ENABLE ROW LEVEL SECURITY;
CREATE POLICY seen ON programs FOR SELECT USING (true);
CREATE POLICY changed ON programs FOR UPDATE USING (id = (SELECT berth_program()) AND (SELECT berth_role()) = 'system');
GRANT SELECT, UPDATE ON programs TO berth_application;

-- What both sides of a match call it, also where one of the listings is no longer theirs to see. The match itself must be.
CREATE FUNCTION match_names(
    of_program text, of_match bigint, OUT title text, OUT version integer, OUT owner_name text, OUT opc_name text
) RETURNS SETOF record LANGUAGE sql STABLE SECURITY DEFINER AS $$
    SELECT scenarios.title, scenarios.version, owners.name, opcs.name
    FROM matches
    JOIN scenarios ON scenarios.program = matches.program AND scenarios.id = matches.scenario
    JOIN organizations AS owners ON owners.program = matches.program AND owners.id = matches.owner
    JOIN organizations AS opcs ON opcs.program = matches.program AND opcs.id = matches.opc
    WHERE matches.program = of_program AND matches.id = of_match AND of_program = berth_program()
        AND (berth_sees_all() OR berth_organization() IN (matches.owner, matches.opc) OR berth_role() = 'community')
$$;
DO $$
BEGIN
    EXECUTE format('ALTER FUNCTION match_names(text, bigint) SET search_path TO %I, pg_temp', current_schema());
END
$$;
