-- The role that the service works as, and what tells row-level security in whose name.

-- Roles belong to the whole server, so another database may have made it already, at this very moment even.
DO $$
BEGIN
    CREATE ROLE berth_application NOLOGIN;
EXCEPTION
    WHEN duplicate_object OR unique_violation THEN NULL;
    WHEN insufficient_privilege THEN
        IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = 'berth_application') THEN
            RAISE EXCEPTION 'the role berth_application is missing'
                USING HINT = 'Have it made once by an administrator: CREATE ROLE berth_application NOLOGIN; GRANT berth_application TO the role that Berth connects as.';
        END IF;
END
$$;
-- A superuser may become anybody; whoever made the role may too, once it is said.
DO $$
BEGIN
    IF NOT pg_has_role(current_user, 'berth_application', 'MEMBER') THEN
        EXECUTE format('GRANT berth_application TO %I', current_user);
    END IF;
END
$$;
DO $$
BEGIN
    EXECUTE format('GRANT USAGE ON SCHEMA %I TO berth_application', current_schema());
END
$$;

-- Set by each transaction. Where nothing is set, nothing is seen.
CREATE FUNCTION berth_program() RETURNS text LANGUAGE sql STABLE PARALLEL SAFE AS
    $$ SELECT current_setting('berth.program', true) $$;
CREATE FUNCTION berth_role() RETURNS text LANGUAGE sql STABLE PARALLEL SAFE AS
    $$ SELECT current_setting('berth.role', true) $$;
CREATE FUNCTION berth_organization() RETURNS bigint LANGUAGE sql STABLE PARALLEL SAFE AS
    $$ SELECT nullif(current_setting('berth.organization', true), '')::bigint $$;
-- The clock, the operator and what no person asks for see the whole program, as the office does.
CREATE FUNCTION berth_sees_all() RETURNS boolean LANGUAGE sql STABLE PARALLEL SAFE AS
    $$ SELECT current_setting('berth.role', true) IN ('system', 'clock', 'operator', 'office', 'admin') $$;
