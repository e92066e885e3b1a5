-- A function in SQL that changes its rights is planned anew at every call, which took longer than to run it; one in
-- PL/pgSQL keeps its plan.
CREATE OR REPLACE FUNCTION match_names(
    of_program text, of_match bigint, OUT title text, OUT version integer, OUT owner_name text, OUT opc_name text
) RETURNS SETOF record LANGUAGE plpgsql STABLE SECURITY DEFINER AS $$
#variable_conflict use_column
BEGIN
    RETURN QUERY
    SELECT scenarios.title, scenarios.version, owners.name, opcs.name
    FROM matches
    JOIN scenarios ON scenarios.program = matches.program AND scenarios.id = matches.scenario
    JOIN organizations AS owners ON owners.program = matches.program AND owners.id = matches.owner
    JOIN organizations AS opcs ON opcs.program = matches.program AND opcs.id = matches.opc
    WHERE matches.program = of_program AND matches.id = of_match AND of_program = berth_program()
        AND (
            berth_sees_all() OR berth_organization() IN (matches.owner, matches.opc)
            OR berth_role() = 'community' AND EXISTS (
                SELECT FROM profiles JOIN organizations AS communities
                    ON communities.program = profiles.program AND communities.name = profiles.community
                WHERE profiles.program = matches.program AND profiles.id = matches.profile
                    AND communities.id = berth_organization()
            )
        );
END
$$;
DO $$
BEGIN
    EXECUTE format('ALTER FUNCTION match_names(text, bigint) SET search_path TO %I, pg_temp', current_schema());
END
$$;
