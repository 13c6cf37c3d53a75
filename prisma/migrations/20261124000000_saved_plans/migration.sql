-- For the index on words inside of names, notes and tags; it comes with PostgreSQL, and the owner of a database may add it.
CREATE EXTENSION IF NOT EXISTS pg_trgm;

-- CreateEnum
CREATE TYPE "Role" AS ENUM ('VIEWER', 'PLANNER', 'APPROVER', 'ADMIN');

-- CreateEnum
CREATE TYPE "ActorKind" AS ENUM ('PERSON', 'TOKEN', 'SLACK', 'SYSTEM');

-- CreateEnum
CREATE TYPE "PlanStatus" AS ENUM ('DRAFT', 'APPROVED', 'SUPERSEDED');

-- CreateEnum
CREATE TYPE "RevisionCause" AS ENUM ('SAVED', 'UPDATED', 'REPLANNED', 'CLONED', 'APPROVED');

-- CreateEnum
CREATE TYPE "RequestSource" AS ENUM ('API', 'SLACK', 'CLI', 'SYSTEM');

-- CreateTable
CREATE TABLE "team" (
    "id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "name_key" TEXT NOT NULL,

    CONSTRAINT "team_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "membership" (
    "team_id" UUID NOT NULL,
    "person_id" TEXT NOT NULL,
    "person_name" TEXT NOT NULL,
    "role" "Role" NOT NULL,

    CONSTRAINT "membership_pkey" PRIMARY KEY ("team_id","person_id")
);

-- CreateTable
CREATE TABLE "plan" (
    "id" UUID NOT NULL,
    "team_id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "name_key" TEXT NOT NULL,
    "status" "PlanStatus" NOT NULL,
    "revision" INTEGER NOT NULL,
    "strategy" TEXT,
    "recommended_strategy" TEXT,
    "standing_strategy" TEXT,
    "meets_targets" BOOLEAN NOT NULL,
    "monthly_cost" DECIMAL(120,60),
    "currency" TEXT NOT NULL,
    "notes" TEXT NOT NULL,
    "tags" TEXT[],
    "regions" TEXT[],
    "skus" TEXT[],
    "review_on" DATE,
    "model_version" TEXT NOT NULL,
    "catalog_date" DATE,
    "search_text" TEXT NOT NULL,
    "locked_by_id" TEXT,
    "locked_by_name" TEXT,
    "locked_at" TIMESTAMPTZ(3),
    "lock_reason" TEXT,
    "created_by_id" TEXT NOT NULL,
    "created_by_name" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "updated_by_id" TEXT NOT NULL,
    "updated_by_name" TEXT NOT NULL,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,
    "approved_by_id" TEXT,
    "approved_by_name" TEXT,
    "approved_at" TIMESTAMPTZ(3),
    "deleted_by_id" TEXT,
    "deleted_by_name" TEXT,
    "deleted_at" TIMESTAMPTZ(3),

    CONSTRAINT "plan_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "plan_term" (
    "plan_id" UUID NOT NULL,
    "term" TEXT NOT NULL,
    "team_id" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,
    "name_key" TEXT NOT NULL,
    "monthly_cost" DECIMAL(120,60),
    "review_on" DATE,

    CONSTRAINT "plan_term_pkey" PRIMARY KEY ("plan_id","term")
);

-- CreateTable
CREATE TABLE "plan_revision" (
    "plan_id" UUID NOT NULL,
    "revision" INTEGER NOT NULL,
    "cause" "RevisionCause" NOT NULL,
    "name" TEXT NOT NULL,
    "status" "PlanStatus" NOT NULL,
    "document" TEXT NOT NULL,
    "evaluation" JSON NOT NULL,
    "workload" JSON NOT NULL,
    "model_version" TEXT NOT NULL,
    "catalog_date" DATE,
    "strategy" TEXT,
    "notes" TEXT NOT NULL,
    "tags" TEXT[],
    "review_on" DATE,
    "made_by_id" TEXT NOT NULL,
    "made_by_name" TEXT NOT NULL,
    "made_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "plan_revision_pkey" PRIMARY KEY ("plan_id","revision")
);

-- CreateTable
CREATE TABLE "audit_event" (
    "id" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "actor_kind" "ActorKind" NOT NULL,
    "actor_id" TEXT NOT NULL,
    "actor_name" TEXT NOT NULL,
    "action" TEXT NOT NULL,
    "team_id" UUID,
    "subject_type" TEXT NOT NULL,
    "subject_id" TEXT NOT NULL,
    "before" JSONB,
    "after" JSONB,
    "request_id" TEXT,
    "source" "RequestSource" NOT NULL,

    CONSTRAINT "audit_event_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "api_token" (
    "id" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "secret_hash" TEXT NOT NULL,
    "scopes" JSONB,
    "is_installation_admin" BOOLEAN NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,
    "last_used_at" TIMESTAMPTZ(3),
    "revoked_at" TIMESTAMPTZ(3),

    CONSTRAINT "api_token_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "token_membership" (
    "token_id" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "team_id" UUID NOT NULL,
    "role" "Role" NOT NULL,

    CONSTRAINT "token_membership_pkey" PRIMARY KEY ("token_id","position")
);

-- CreateTable
CREATE TABLE "idempotency_key" (
    "actor_id" TEXT NOT NULL,
    "key" TEXT NOT NULL,
    "request_hash" TEXT NOT NULL,
    "subject_id" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "idempotency_key_pkey" PRIMARY KEY ("actor_id","key")
);

-- CreateIndex
CREATE UNIQUE INDEX "team_name_key_key" ON "team"("name_key");

-- CreateIndex
CREATE INDEX "membership_person_id_idx" ON "membership"("person_id");

-- CreateIndex
CREATE INDEX "plan_search_text_idx" ON "plan" USING GIN ("search_text" gin_trgm_ops);

-- CreateIndex
CREATE INDEX "plan_term_team_id_term_created_at_plan_id_idx" ON "plan_term"("team_id", "term", "created_at", "plan_id");

-- CreateIndex
CREATE INDEX "plan_term_team_id_term_updated_at_plan_id_idx" ON "plan_term"("team_id", "term", "updated_at", "plan_id");

-- CreateIndex
CREATE INDEX "plan_term_team_id_term_name_key_plan_id_idx" ON "plan_term"("team_id", "term", "name_key", "plan_id");

-- CreateIndex
CREATE INDEX "plan_term_team_id_term_monthly_cost_plan_id_idx" ON "plan_term"("team_id", "term", "monthly_cost", "plan_id");

-- CreateIndex
CREATE INDEX "plan_term_team_id_term_review_on_plan_id_idx" ON "plan_term"("team_id", "term", "review_on", "plan_id");

-- CreateIndex
CREATE INDEX "audit_event_team_id_at_id_idx" ON "audit_event"("team_id", "at", "id");

-- CreateIndex
CREATE INDEX "audit_event_subject_id_at_id_idx" ON "audit_event"("subject_id", "at", "id");

-- CreateIndex
CREATE INDEX "audit_event_at_id_idx" ON "audit_event"("at", "id");

-- CreateIndex
CREATE INDEX "token_membership_team_id_idx" ON "token_membership"("team_id");

-- CreateIndex
CREATE INDEX "idempotency_key_created_at_idx" ON "idempotency_key"("created_at");

-- AddForeignKey
ALTER TABLE "membership" ADD CONSTRAINT "membership_team_id_fkey" FOREIGN KEY ("team_id") REFERENCES "team"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "plan" ADD CONSTRAINT "plan_team_id_fkey" FOREIGN KEY ("team_id") REFERENCES "team"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "plan_term" ADD CONSTRAINT "plan_term_plan_id_fkey" FOREIGN KEY ("plan_id") REFERENCES "plan"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "plan_revision" ADD CONSTRAINT "plan_revision_plan_id_fkey" FOREIGN KEY ("plan_id") REFERENCES "plan"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "token_membership" ADD CONSTRAINT "token_membership_token_id_fkey" FOREIGN KEY ("token_id") REFERENCES "api_token"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "token_membership" ADD CONSTRAINT "token_membership_team_id_fkey" FOREIGN KEY ("team_id") REFERENCES "team"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- What Prisma has no words for.

-- Names are ordered character by character, the same on every server, and unique in a team among plans that are not in the bin.
ALTER TABLE "plan" ALTER COLUMN "name_key" TYPE TEXT COLLATE "C";
ALTER TABLE "plan_term" ALTER COLUMN "name_key" TYPE TEXT COLLATE "C";
CREATE UNIQUE INDEX "plan_team_id_name_key_live_key" ON "plan" ("team_id", "name_key") WHERE "deleted_at" IS NULL;

ALTER TABLE "plan" ADD CONSTRAINT "plan_revision_check" CHECK ("revision" >= 1);
ALTER TABLE "plan_revision" ADD CONSTRAINT "plan_revision_revision_check" CHECK ("revision" >= 1);

-- Revisions and the audit are written once. The trigger holds for the owner of the tables too.
CREATE FUNCTION "refuse_change"() RETURNS TRIGGER LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'rows of % are written once and never changed or removed', TG_TABLE_NAME
    USING ERRCODE = 'insufficient_privilege';
END;
$$;
CREATE TRIGGER "audit_event_append_only" BEFORE UPDATE OR DELETE OR TRUNCATE ON "audit_event"
  FOR EACH STATEMENT EXECUTE FUNCTION "refuse_change"();
CREATE TRIGGER "plan_revision_append_only" BEFORE UPDATE OR DELETE OR TRUNCATE ON "plan_revision"
  FOR EACH STATEMENT EXECUTE FUNCTION "refuse_change"();
