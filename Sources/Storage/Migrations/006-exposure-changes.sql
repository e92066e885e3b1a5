-- Which transaction wrote a row last, so that whoever keeps the exposures in memory reads only what is new: everything from
-- the oldest transaction on that was still running when it last looked (PostgreSQL manual, 9.27, pg_snapshot_xmin).
ALTER TABLE exposures ADD written_by bigint NOT NULL DEFAULT pg_current_xact_id()::text::bigint;
CREATE INDEX exposures_changes ON exposures (program, written_by);
