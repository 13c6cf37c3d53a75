-- What was computed is kept as bytes: from now on compressed by the program, and what is there as the text that it was. The workload
-- goes with its evaluation, since they are read together. Changing the type of a column rewrites rows without the triggers on them.
ALTER TABLE "plan_revision" ALTER COLUMN "evaluation" TYPE BYTEA
  USING convert_to('{"evaluation":' || "evaluation"::text || ',"workload":' || "workload"::text || '}', 'UTF8');
ALTER TABLE "plan_revision" RENAME COLUMN "evaluation" TO "computed";
ALTER TABLE "plan_revision" DROP COLUMN "workload";
