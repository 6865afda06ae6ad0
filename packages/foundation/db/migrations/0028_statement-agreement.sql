ALTER TABLE "statement_revision" ADD COLUMN "agreement_no" bigint;
ALTER TABLE "statement_revision" ADD COLUMN "told_step_id" uuid;
ALTER TABLE "statement_step" ADD COLUMN "file_sha256" text;
ALTER TABLE "statement_step" ADD COLUMN "data_digest" text;
