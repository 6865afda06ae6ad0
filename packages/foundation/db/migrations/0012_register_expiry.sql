ALTER TABLE "agreement" ADD COLUMN "erased_at" timestamp with time zone;
ALTER TABLE "ban" ADD COLUMN "erased_at" timestamp with time zone;
ALTER TABLE "long_pass" ADD COLUMN "erased_at" timestamp with time zone;
