-- Vectors are kept of words only, no longer of blanks and punctuation: those that were made before are made anew, by the
-- first that needs them.

DELETE FROM scenario_vectors;
DELETE FROM profile_vectors;
DELETE FROM index_statistics;
