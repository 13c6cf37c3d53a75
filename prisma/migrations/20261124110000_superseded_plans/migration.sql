-- AlterEnum
ALTER TYPE "RevisionCause" ADD VALUE 'SUPERSEDED';

-- AlterTable
ALTER TABLE "plan" ADD COLUMN "superseded_by_id" UUID;
