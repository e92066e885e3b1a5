-- Programs, organizations, scenarios and profiles, and what the encoder made of their texts.
-- Every key begins with the program: no query crosses programs, and a program can be moved as a whole.

CREATE TABLE programs (
    id         text PRIMARY KEY CHECK (id <> ''),
    definition jsonb NOT NULL
);

CREATE TABLE organizations (
    program  text NOT NULL REFERENCES programs,
    id       bigint GENERATED ALWAYS AS IDENTITY,
    kind     text NOT NULL CHECK (kind IN ('chain-owner', 'opc', 'community', 'office')),
    name     text NOT NULL CHECK (name <> ''),
    uscc     text CHECK (uscc ~ '^[0-9A-HJ-NP-RTUWXY]{18}$'),
    industry text,
    PRIMARY KEY (program, id)
);

-- One legal person is one organization of a kind; who gave no code is known by the name.
CREATE UNIQUE INDEX organizations_uscc ON organizations (program, kind, uscc);
CREATE UNIQUE INDEX organizations_name ON organizations (program, kind, name) WHERE uscc IS NULL;
CREATE INDEX organizations_any_name ON organizations (program, kind, name);

CREATE TABLE scenarios (
    program             text NOT NULL,
    id                  text NOT NULL CHECK (id <> ''),
    owner               bigint NOT NULL,
    state               text NOT NULL
        CHECK (state IN ('draft', 'submitted', 'returned', 'published', 'filled', 'closed', 'voided')),
    track               text NOT NULL,
    title               text NOT NULL CHECK (title <> ''),
    summary             text NOT NULL CHECK (summary <> ''),
    requirements        text[] NOT NULL CHECK (cardinality(requirements) BETWEEN 1 AND 20),
    deliverables        text[] NOT NULL,
    acceptance_criteria text[] NOT NULL,
    budget_min_cny      bigint CHECK (budget_min_cny >= 0),
    budget_max_cny      bigint CHECK (budget_max_cny >= 0),
    start_by            date,
    deliver_by          date,
    work_mode           text CHECK (work_mode IN ('onsite', 'remote', 'hybrid')),
    region              text,
    languages           text[] NOT NULL,
    certifications      text[] NOT NULL,
    openings            integer NOT NULL CHECK (openings >= 1),
    data_provided       text,
    cross_border_data   boolean,
    PRIMARY KEY (program, id),
    FOREIGN KEY (program, owner) REFERENCES organizations,
    CHECK (budget_min_cny <= budget_max_cny),
    CHECK (start_by <= deliver_by)
);

CREATE TABLE profiles (
    program           text NOT NULL,
    id                text NOT NULL CHECK (id <> ''),
    organization      bigint NOT NULL,
    state             text NOT NULL CHECK (state IN ('draft', 'submitted', 'verified', 'suspended')),
    headcount         integer NOT NULL CHECK (headcount >= 1),
    headcount_override boolean NOT NULL DEFAULT false,
    founded           date,
    region            text,
    community         text,
    tracks            text[] NOT NULL CHECK (cardinality(tracks) >= 1),
    summary           text NOT NULL CHECK (summary <> ''),
    capabilities      text[] NOT NULL CHECK (cardinality(capabilities) BETWEEN 1 AND 20),
    cases             jsonb NOT NULL,
    -- NULL where nothing was said: only what is known to be missing excludes.
    languages         text[],
    certifications    text[],
    rate_min_cny      bigint CHECK (rate_min_cny >= 0),
    available_from    date,
    work_modes        text[],
    capacity          integer CHECK (capacity >= 1),
    student_founded   boolean,
    contact_name      text,
    contact_email     text,
    contact_phone     text,
    PRIMARY KEY (program, id),
    FOREIGN KEY (program, organization) REFERENCES organizations
);

-- What is taken from every vector before vectors are compared; never changed, only followed by a newer one.
CREATE TABLE index_statistics (
    program         text NOT NULL REFERENCES programs,
    id              bigint GENERATED ALWAYS AS IDENTITY,
    model           text NOT NULL,
    token_needs     bytea NOT NULL,
    token_offers    bytea NOT NULL,
    token_axes      bytea NOT NULL,
    text_needs      bytea NOT NULL,
    text_offers     bytea NOT NULL,
    text_directions bytea NOT NULL,
    PRIMARY KEY (program, id)
);

CREATE TABLE scenario_vectors (
    program       text NOT NULL,
    id            text NOT NULL,
    model         text NOT NULL,
    -- SHA-256 of the text that the vectors were made from: a text that has not changed is not encoded again.
    text_hash     bytea NOT NULL,
    statistics    bigint NOT NULL,
    text_vector   bytea NOT NULL,
    token_ids     bytea NOT NULL,
    token_parts   bytea NOT NULL,
    token_vectors bytea NOT NULL,
    PRIMARY KEY (program, id, model),
    FOREIGN KEY (program, id) REFERENCES scenarios ON DELETE CASCADE,
    FOREIGN KEY (program, statistics) REFERENCES index_statistics
);

CREATE TABLE profile_vectors (
    program       text NOT NULL,
    id            text NOT NULL,
    model         text NOT NULL,
    text_hash     bytea NOT NULL,
    statistics    bigint NOT NULL,
    text_vector   bytea NOT NULL,
    token_ids     bytea NOT NULL,
    token_parts   bytea NOT NULL,
    token_vectors bytea NOT NULL,
    PRIMARY KEY (program, id, model),
    FOREIGN KEY (program, id) REFERENCES profiles ON DELETE CASCADE,
    FOREIGN KEY (program, statistics) REFERENCES index_statistics
);

-- Compressing halves gains nothing and costs time at every start.
ALTER TABLE scenario_vectors ALTER COLUMN token_vectors SET STORAGE EXTERNAL;
ALTER TABLE profile_vectors ALTER COLUMN token_vectors SET STORAGE EXTERNAL;
