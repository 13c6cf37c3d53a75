-- A list that asks for no term is read from the plans themselves; the rows of `plan_term` that every plan had for it are no
-- longer needed.
DELETE FROM "plan_term" WHERE "term" IN ('LIVE', 'BIN');

-- Prisma has no words for partial indexes. Each order has one for the plans that are in use and one for those in the bin.
CREATE INDEX "plan_team_id_created_at_id_live_idx" ON "plan" ("team_id", "created_at", "id") WHERE "deleted_at" IS NULL;
CREATE INDEX "plan_team_id_updated_at_id_live_idx" ON "plan" ("team_id", "updated_at", "id") WHERE "deleted_at" IS NULL;
CREATE INDEX "plan_team_id_name_key_id_live_idx" ON "plan" ("team_id", "name_key", "id") WHERE "deleted_at" IS NULL;
CREATE INDEX "plan_team_id_monthly_cost_id_live_idx" ON "plan" ("team_id", "monthly_cost", "id") WHERE "deleted_at" IS NULL;
CREATE INDEX "plan_team_id_review_on_id_live_idx" ON "plan" ("team_id", "review_on", "id") WHERE "deleted_at" IS NULL;
CREATE INDEX "plan_team_id_created_at_id_bin_idx" ON "plan" ("team_id", "created_at", "id") WHERE "deleted_at" IS NOT NULL;
CREATE INDEX "plan_team_id_updated_at_id_bin_idx" ON "plan" ("team_id", "updated_at", "id") WHERE "deleted_at" IS NOT NULL;
CREATE INDEX "plan_team_id_name_key_id_bin_idx" ON "plan" ("team_id", "name_key", "id") WHERE "deleted_at" IS NOT NULL;
CREATE INDEX "plan_team_id_monthly_cost_id_bin_idx" ON "plan" ("team_id", "monthly_cost", "id") WHERE "deleted_at" IS NOT NULL;
CREATE INDEX "plan_team_id_review_on_id_bin_idx" ON "plan" ("team_id", "review_on", "id") WHERE "deleted_at" IS NOT NULL;

-- How many plans have a word decides whether a list is walked along its order or along the index of the words. A word that one of
-- several hundred plans has is not among the samples of the default.
ALTER TABLE "plan" ALTER COLUMN "search_text" SET STATISTICS 1000;
