-- CreateTable
CREATE TABLE "slack_identity" (
    "workspace_id" TEXT NOT NULL,
    "user_id" TEXT NOT NULL,
    "actor_kind" "ActorKind" NOT NULL,
    "actor_id" TEXT NOT NULL,
    "actor_name" TEXT NOT NULL,
    "linked_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "slack_identity_pkey" PRIMARY KEY ("workspace_id","user_id")
);

-- CreateTable
CREATE TABLE "slack_link_code" (
    "code_hash" TEXT NOT NULL,
    "workspace_id" TEXT NOT NULL,
    "user_id" TEXT NOT NULL,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "slack_link_code_pkey" PRIMARY KEY ("code_hash")
);

-- CreateTable
CREATE TABLE "slack_answer" (
    "id" TEXT NOT NULL,
    "workspace_id" TEXT NOT NULL,
    "user_id" TEXT NOT NULL,
    "document" TEXT NOT NULL,
    "strategy" TEXT,
    "plan_id" UUID,
    "revision" INTEGER,
    "created_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "slack_answer_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "slack_request" (
    "signature_hash" TEXT NOT NULL,
    "received_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "slack_request_pkey" PRIMARY KEY ("signature_hash")
);

-- CreateTable
CREATE TABLE "slack_installation" (
    "id" TEXT NOT NULL,
    "is_enterprise" BOOLEAN NOT NULL,
    "sealed" TEXT NOT NULL,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "slack_installation_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "slack_link_code_expires_at_idx" ON "slack_link_code"("expires_at");

-- CreateIndex
CREATE INDEX "slack_answer_created_at_idx" ON "slack_answer"("created_at");

-- CreateIndex
CREATE INDEX "slack_request_received_at_idx" ON "slack_request"("received_at");
