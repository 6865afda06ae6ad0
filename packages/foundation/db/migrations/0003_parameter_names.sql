-- Three parameters took the names that suggestions and imports are written in: T01, T02, H01. Values stay as they are.
-- What was published refers to its binding by the hash of its content, so that both change together.
ALTER TABLE "published_binding" DROP CONSTRAINT "published_binding_values_fk";
DO $$
DECLARE
	renamed record;
BEGIN
	FOR renamed IN
		SELECT * FROM (VALUES
			(text 'T01', text 'roundsPerShift', text 'minimumPerShift'),
			('T02', 'upliftRounds', 'holidayUplift'),
			('H01', 'earlyMinutes', 'minutesBefore')
		) AS names (control, before, after)
	LOOP
		UPDATE "binding"
			SET "parameters" = ("parameters" - renamed.before) || jsonb_build_object(renamed.after, "parameters" -> renamed.before)
			WHERE "control_code" = renamed.control AND "parameters" ? renamed.before;
		UPDATE "control_result"
			SET "parameters" = ("parameters" - renamed.before) || jsonb_build_object(renamed.after, "parameters" -> renamed.before)
			WHERE "control_code" = renamed.control AND "parameters" ? renamed.before;
		UPDATE "control_result"
			SET "bounds" = ("bounds" - renamed.before) || jsonb_build_object(renamed.after, "bounds" -> renamed.before)
			WHERE "control_code" = renamed.control AND "bounds" ? renamed.before;
	END LOOP;
END
$$;
UPDATE "published_binding" AS published
	SET "content_hash" = bound."content_hash"
	FROM "binding" AS bound
	WHERE bound."tenant_id" = published."tenant_id" AND bound."id" = published."binding_id"
		AND bound."content_hash" <> published."content_hash";
ALTER TABLE "published_binding" ADD CONSTRAINT "published_binding_values_fk" FOREIGN KEY ("tenant_id","binding_id","content_hash") REFERENCES "public"."binding"("tenant_id","id","content_hash") ON DELETE no action ON UPDATE no action;
