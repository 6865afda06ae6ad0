ALTER TABLE "checkpoint" ADD COLUMN "is_perimeter" boolean DEFAULT false NOT NULL;
