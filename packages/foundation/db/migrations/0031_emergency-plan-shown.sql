ALTER TABLE "emergency_plan" ADD COLUMN "released_plans" jsonb;
