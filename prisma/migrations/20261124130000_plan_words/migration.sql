-- A text filter asks for the beginnings of words, which are a range of terms in the order of their characters.
ALTER TABLE "plan_term" ALTER COLUMN "term" TYPE TEXT COLLATE "C";

-- The words of the plans that there are; `search_text` has their names, notes and tags in lower case. What a word is, is also
-- said in TypeScript, by `textWords`.
INSERT INTO "plan_term" ("plan_id", "term", "team_id", "created_at", "updated_at", "name_key", "monthly_cost", "review_on")
SELECT DISTINCT "id", CASE WHEN "deleted_at" IS NULL THEN 'LIVE' ELSE 'BIN' END || '/word/' || left("word"[1], 64),
  "team_id", "created_at", "updated_at", "name_key", "monthly_cost", "review_on"
FROM "plan", regexp_matches(
  normalize("search_text", NFC),
  '[\u3040-\u30ff\u3400-\u9fff\uf900-\ufaff\U00020000-\U0003ffff]|[0-9a-z\u00c0-\u1fff\u2070-\u2fff\u3100-\u33ff\ua000-\uf8ff\ufb00-\uff00\uff10-\uff19\uff41-\uff5a\uff66-\uffff\U00010000-\U0001ffff\U00040000-\U0010ffff]+',
  'g'
) AS "word";

-- Their costs by leading digits, as `costTerms` gives them.
INSERT INTO "plan_term" ("plan_id", "term", "team_id", "created_at", "updated_at", "name_key", "monthly_cost", "review_on")
SELECT "id", CASE WHEN "deleted_at" IS NULL THEN 'LIVE' ELSE 'BIN' END || '/cost/' || "bucket",
  "team_id", "created_at", "updated_at", "name_key", "monthly_cost", "review_on"
FROM "plan"
CROSS JOIN LATERAL (SELECT trunc("monthly_cost")::text AS "digits") AS "whole"
CROSS JOIN LATERAL (
  SELECT '0' AS "bucket" WHERE "digits" = '0'
  UNION ALL SELECT least(length("digits"), 13)::text WHERE "digits" <> '0'
  UNION ALL SELECT length("digits")::text || '/' || left("digits", "count") FROM generate_series(1, 3) AS "count"
    WHERE "digits" <> '0' AND length("digits") BETWEEN "count" AND 12
) AS "buckets";

DROP INDEX "plan_search_text_idx";
ALTER TABLE "plan" DROP COLUMN "search_text";

-- How many plans have a term decides how a list is read. A term that one of several hundred plans has is not among the samples of
-- the default.
ALTER TABLE "plan_term" ALTER COLUMN "term" SET STATISTICS 1000;
ANALYZE "plan_term";
