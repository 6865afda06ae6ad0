CREATE TABLE "acknowledgement_question" (
	"tenant_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"site_id" uuid NOT NULL,
	"version_id" uuid NOT NULL,
	"article_id" uuid NOT NULL,
	"position" integer NOT NULL,
	"text" text NOT NULL,
	"text_en" text,
	"choices" jsonb NOT NULL,
	"correct_choice" integer NOT NULL,
	CONSTRAINT "acknowledgement_question_tenant_id_id_pk" PRIMARY KEY("tenant_id","id"),
	CONSTRAINT "acknowledgement_question_key" UNIQUE("tenant_id","article_id","position")
);

ALTER TABLE "acknowledgement_question" ENABLE ROW LEVEL SECURITY;
CREATE TABLE "control_level" (
	"tenant_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"site_id" uuid NOT NULL,
	"level" integer NOT NULL,
	"on_from" text NOT NULL,
	"trial_until" text,
	"switched_by" uuid,
	"switcher_name" text,
	"switched_at" timestamp with time zone NOT NULL,
	CONSTRAINT "control_level_tenant_id_id_pk" PRIMARY KEY("tenant_id","id"),
	CONSTRAINT "control_level_key" UNIQUE("tenant_id","site_id","level","on_from")
);

ALTER TABLE "control_level" ENABLE ROW LEVEL SECURITY;
CREATE TABLE "declared_period" (
	"tenant_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"site_id" uuid NOT NULL,
	"kind" text NOT NULL,
	"name" text NOT NULL,
	"from_day" text NOT NULL,
	"until_day" text NOT NULL,
	"uplift" integer NOT NULL,
	"closed_post_ids" uuid[] NOT NULL,
	"extra_post_ids" uuid[] NOT NULL,
	"note" text,
	"declared_by" uuid,
	"declarer_name" text,
	"declared_at" timestamp with time zone NOT NULL,
	CONSTRAINT "declared_period_tenant_id_id_pk" PRIMARY KEY("tenant_id","id")
);

ALTER TABLE "declared_period" ENABLE ROW LEVEL SECURITY;
CREATE TABLE "declared_period_end" (
	"tenant_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"site_id" uuid NOT NULL,
	"period_id" uuid NOT NULL,
	"last_day" text,
	"reason" text NOT NULL,
	"ended_by" uuid,
	"ended_at" timestamp with time zone NOT NULL,
	CONSTRAINT "declared_period_end_tenant_id_id_pk" PRIMARY KEY("tenant_id","id"),
	CONSTRAINT "declared_period_end_key" UNIQUE("tenant_id","period_id")
);

ALTER TABLE "declared_period_end" ENABLE ROW LEVEL SECURITY;
CREATE TABLE "published_article" (
	"tenant_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"site_id" uuid NOT NULL,
	"version_id" uuid NOT NULL,
	"article_id" uuid NOT NULL,
	"content_hash" text NOT NULL,
	"change" text NOT NULL,
	"post_ids" uuid[],
	CONSTRAINT "published_article_tenant_id_id_pk" PRIMARY KEY("tenant_id","id"),
	CONSTRAINT "published_article_key" UNIQUE("tenant_id","version_id","article_id")
);

ALTER TABLE "published_article" ENABLE ROW LEVEL SECURITY;
CREATE TABLE "published_binding" (
	"tenant_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"site_id" uuid NOT NULL,
	"version_id" uuid NOT NULL,
	"binding_id" uuid NOT NULL,
	"content_hash" text NOT NULL,
	CONSTRAINT "published_binding_tenant_id_id_pk" PRIMARY KEY("tenant_id","id"),
	CONSTRAINT "published_binding_key" UNIQUE("tenant_id","version_id","binding_id")
);

ALTER TABLE "published_binding" ENABLE ROW LEVEL SECURITY;
CREATE TABLE "regulation_answer" (
	"tenant_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"site_id" uuid NOT NULL,
	"client_id" uuid NOT NULL,
	"release_id" uuid NOT NULL,
	"version_id" uuid NOT NULL,
	"answer" text NOT NULL,
	"remark" text,
	"answered_by" uuid,
	"answerer_name" text,
	"answered_at" timestamp with time zone NOT NULL,
	CONSTRAINT "regulation_answer_tenant_id_id_pk" PRIMARY KEY("tenant_id","id")
);

ALTER TABLE "regulation_answer" ENABLE ROW LEVEL SECURITY;
CREATE TABLE "regulation_comment" (
	"tenant_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"site_id" uuid NOT NULL,
	"version_id" uuid NOT NULL,
	"article_id" uuid,
	"speaker" text NOT NULL,
	"said_on" text NOT NULL,
	"text" text NOT NULL,
	"recorded_by" uuid,
	"recorded_at" timestamp with time zone NOT NULL,
	CONSTRAINT "regulation_comment_tenant_id_id_pk" PRIMARY KEY("tenant_id","id")
);

ALTER TABLE "regulation_comment" ENABLE ROW LEVEL SECURITY;
CREATE TABLE "regulation_comment_answer" (
	"tenant_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"site_id" uuid NOT NULL,
	"comment_id" uuid NOT NULL,
	"outcome" text NOT NULL,
	"text" text NOT NULL,
	"answered_by" uuid,
	"answerer_name" text,
	"answered_at" timestamp with time zone NOT NULL,
	CONSTRAINT "regulation_comment_answer_tenant_id_id_pk" PRIMARY KEY("tenant_id","id")
);

ALTER TABLE "regulation_comment_answer" ENABLE ROW LEVEL SECURITY;
CREATE TABLE "regulation_release" (
	"tenant_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"site_id" uuid NOT NULL,
	"client_id" uuid NOT NULL,
	"regulation_id" uuid NOT NULL,
	"version_id" uuid NOT NULL,
	"version_no" integer NOT NULL,
	"purpose" text NOT NULL,
	"title" text NOT NULL,
	"title_en" text,
	"effective_on" text,
	"content" jsonb NOT NULL,
	"released_by" uuid,
	"released_at" timestamp with time zone NOT NULL,
	CONSTRAINT "regulation_release_tenant_id_id_pk" PRIMARY KEY("tenant_id","id")
);

ALTER TABLE "regulation_release" ENABLE ROW LEVEL SECURITY;
CREATE TABLE "regulation_step" (
	"tenant_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"site_id" uuid NOT NULL,
	"version_id" uuid NOT NULL,
	"step" text NOT NULL,
	"from_day" text,
	"until_day" text,
	"audience" text,
	"note" text,
	"taken_by" uuid,
	"taker_name" text,
	"taken_at" timestamp with time zone NOT NULL,
	CONSTRAINT "regulation_step_tenant_id_id_pk" PRIMARY KEY("tenant_id","id")
);

ALTER TABLE "regulation_step" ENABLE ROW LEVEL SECURITY;
CREATE TABLE "short_order" (
	"tenant_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"site_id" uuid NOT NULL,
	"text" text NOT NULL,
	"text_en" text,
	"photo_file_id" uuid,
	"post_ids" uuid[],
	"starts_at" timestamp with time zone NOT NULL,
	"ends_at" timestamp with time zone NOT NULL,
	"issued_by" uuid,
	"issuer_name" text,
	"issued_at" timestamp with time zone NOT NULL,
	CONSTRAINT "short_order_tenant_id_id_pk" PRIMARY KEY("tenant_id","id")
);

ALTER TABLE "short_order" ENABLE ROW LEVEL SECURITY;
CREATE TABLE "short_order_end" (
	"tenant_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"site_id" uuid NOT NULL,
	"order_id" uuid NOT NULL,
	"reason" text NOT NULL,
	"ended_by" uuid,
	"ended_at" timestamp with time zone NOT NULL,
	CONSTRAINT "short_order_end_tenant_id_id_pk" PRIMARY KEY("tenant_id","id"),
	CONSTRAINT "short_order_end_key" UNIQUE("tenant_id","order_id")
);

ALTER TABLE "short_order_end" ENABLE ROW LEVEL SECURITY;
CREATE TABLE "short_order_promotion" (
	"tenant_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"site_id" uuid NOT NULL,
	"order_id" uuid NOT NULL,
	"version_id" uuid NOT NULL,
	"article_id" uuid NOT NULL,
	"promoted_by" uuid,
	"promoted_at" timestamp with time zone NOT NULL,
	CONSTRAINT "short_order_promotion_tenant_id_id_pk" PRIMARY KEY("tenant_id","id"),
	CONSTRAINT "short_order_promotion_key" UNIQUE("tenant_id","order_id","version_id")
);

ALTER TABLE "short_order_promotion" ENABLE ROW LEVEL SECURITY;
CREATE TABLE "order_reading" (
	"tenant_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"site_id" uuid NOT NULL,
	"post_id" uuid NOT NULL,
	"shift_id" uuid,
	"person_id" uuid,
	"order_id" uuid NOT NULL,
	"at" timestamp with time zone NOT NULL,
	CONSTRAINT "order_reading_tenant_id_id_pk" PRIMARY KEY("tenant_id","id")
);

ALTER TABLE "order_reading" ENABLE ROW LEVEL SECURITY;
CREATE TABLE "rule_acknowledgement" (
	"tenant_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"site_id" uuid NOT NULL,
	"post_id" uuid NOT NULL,
	"shift_id" uuid,
	"person_id" uuid,
	"version_id" uuid NOT NULL,
	"article_ids" uuid[] NOT NULL,
	"answers" jsonb NOT NULL,
	"language" text NOT NULL,
	"at" timestamp with time zone NOT NULL,
	CONSTRAINT "rule_acknowledgement_tenant_id_id_pk" PRIMARY KEY("tenant_id","id")
);

ALTER TABLE "rule_acknowledgement" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "article" ADD COLUMN "origin_id" uuid;
ALTER TABLE "article" ADD COLUMN "content_hash" text GENERATED ALWAYS AS (md5(label || '|' || coalesce(reference, '') || '|' || coalesce(heading, '') || '|' || coalesce(heading_en, '') || '|' || body || '|' || coalesce(body_en, ''))) STORED;
ALTER TABLE "binding" ADD COLUMN "reason" text;
ALTER TABLE "binding" ADD COLUMN "approver_name" text;
ALTER TABLE "binding" ADD COLUMN "content_hash" text GENERATED ALWAYS AS (md5(control_code || '|' || parameters::text)) STORED;
ALTER TABLE "regulation_publication" ADD COLUMN "skipped" text[] DEFAULT '{}' NOT NULL;
ALTER TABLE "regulation_publication" ADD COLUMN "skip_reason" text;
ALTER TABLE "regulation_version" ADD COLUMN "based_on_id" uuid;
ALTER TABLE "control_result" ADD COLUMN "is_trial" boolean DEFAULT false NOT NULL;
ALTER TABLE "article" ADD CONSTRAINT "article_content_key" UNIQUE("tenant_id","id","content_hash");
ALTER TABLE "binding" ADD CONSTRAINT "binding_content_key" UNIQUE("tenant_id","id","content_hash");
ALTER TABLE "acknowledgement_question" ADD CONSTRAINT "acknowledgement_question_tenant_id_article_id_article_tenant_id_id_fk" FOREIGN KEY ("tenant_id","article_id") REFERENCES "public"."article"("tenant_id","id") ON DELETE no action ON UPDATE no action;
ALTER TABLE "control_level" ADD CONSTRAINT "control_level_tenant_id_site_id_site_tenant_id_id_fk" FOREIGN KEY ("tenant_id","site_id") REFERENCES "public"."site"("tenant_id","id") ON DELETE no action ON UPDATE no action;
ALTER TABLE "declared_period" ADD CONSTRAINT "declared_period_tenant_id_site_id_site_tenant_id_id_fk" FOREIGN KEY ("tenant_id","site_id") REFERENCES "public"."site"("tenant_id","id") ON DELETE no action ON UPDATE no action;
ALTER TABLE "declared_period_end" ADD CONSTRAINT "declared_period_end_tenant_id_period_id_declared_period_tenant_id_id_fk" FOREIGN KEY ("tenant_id","period_id") REFERENCES "public"."declared_period"("tenant_id","id") ON DELETE no action ON UPDATE no action;
ALTER TABLE "published_article" ADD CONSTRAINT "published_article_words_fk" FOREIGN KEY ("tenant_id","article_id","content_hash") REFERENCES "public"."article"("tenant_id","id","content_hash") ON DELETE no action ON UPDATE no action;
ALTER TABLE "published_binding" ADD CONSTRAINT "published_binding_values_fk" FOREIGN KEY ("tenant_id","binding_id","content_hash") REFERENCES "public"."binding"("tenant_id","id","content_hash") ON DELETE no action ON UPDATE no action;
ALTER TABLE "regulation_answer" ADD CONSTRAINT "regulation_answer_tenant_id_release_id_regulation_release_tenant_id_id_fk" FOREIGN KEY ("tenant_id","release_id") REFERENCES "public"."regulation_release"("tenant_id","id") ON DELETE no action ON UPDATE no action;
ALTER TABLE "regulation_comment" ADD CONSTRAINT "regulation_comment_tenant_id_version_id_regulation_version_tenant_id_id_fk" FOREIGN KEY ("tenant_id","version_id") REFERENCES "public"."regulation_version"("tenant_id","id") ON DELETE no action ON UPDATE no action;
ALTER TABLE "regulation_comment_answer" ADD CONSTRAINT "regulation_comment_answer_tenant_id_comment_id_regulation_comment_tenant_id_id_fk" FOREIGN KEY ("tenant_id","comment_id") REFERENCES "public"."regulation_comment"("tenant_id","id") ON DELETE no action ON UPDATE no action;
ALTER TABLE "regulation_release" ADD CONSTRAINT "regulation_release_tenant_id_version_id_regulation_version_tenant_id_id_fk" FOREIGN KEY ("tenant_id","version_id") REFERENCES "public"."regulation_version"("tenant_id","id") ON DELETE no action ON UPDATE no action;
ALTER TABLE "regulation_release" ADD CONSTRAINT "regulation_release_tenant_id_regulation_id_regulation_tenant_id_id_fk" FOREIGN KEY ("tenant_id","regulation_id") REFERENCES "public"."regulation"("tenant_id","id") ON DELETE no action ON UPDATE no action;
ALTER TABLE "regulation_step" ADD CONSTRAINT "regulation_step_tenant_id_version_id_regulation_version_tenant_id_id_fk" FOREIGN KEY ("tenant_id","version_id") REFERENCES "public"."regulation_version"("tenant_id","id") ON DELETE no action ON UPDATE no action;
ALTER TABLE "short_order" ADD CONSTRAINT "short_order_tenant_id_site_id_site_tenant_id_id_fk" FOREIGN KEY ("tenant_id","site_id") REFERENCES "public"."site"("tenant_id","id") ON DELETE no action ON UPDATE no action;
ALTER TABLE "short_order_end" ADD CONSTRAINT "short_order_end_tenant_id_order_id_short_order_tenant_id_id_fk" FOREIGN KEY ("tenant_id","order_id") REFERENCES "public"."short_order"("tenant_id","id") ON DELETE no action ON UPDATE no action;
ALTER TABLE "short_order_promotion" ADD CONSTRAINT "short_order_promotion_tenant_id_order_id_short_order_tenant_id_id_fk" FOREIGN KEY ("tenant_id","order_id") REFERENCES "public"."short_order"("tenant_id","id") ON DELETE no action ON UPDATE no action;
ALTER TABLE "order_reading" ADD CONSTRAINT "order_reading_tenant_id_id_duty_entry_tenant_id_id_fk" FOREIGN KEY ("tenant_id","id") REFERENCES "public"."duty_entry"("tenant_id","id") ON DELETE no action ON UPDATE no action;
ALTER TABLE "rule_acknowledgement" ADD CONSTRAINT "rule_acknowledgement_tenant_id_id_duty_entry_tenant_id_id_fk" FOREIGN KEY ("tenant_id","id") REFERENCES "public"."duty_entry"("tenant_id","id") ON DELETE no action ON UPDATE no action;
CREATE INDEX "declared_period_until" ON "declared_period" USING btree ("tenant_id","site_id","until_day");
CREATE INDEX "short_order_ends" ON "short_order" USING btree ("tenant_id","site_id","ends_at");
CREATE INDEX "order_reading_order" ON "order_reading" USING btree ("tenant_id","site_id","order_id");
CREATE INDEX "rule_acknowledgement_version" ON "rule_acknowledgement" USING btree ("tenant_id","site_id","version_id");
CREATE POLICY "wall" ON "acknowledgement_question" AS PERMISSIVE FOR ALL TO public USING ((tenant_id = (select nullif(current_setting('app.tenant_id', true), '')::uuid) and (((select nullif(current_setting('app.audience', true), '')) = 'staff' and ((select nullif(current_setting('app.all_sites', true), '')) = 'on' or site_id = any(((select nullif(current_setting('app.site_ids', true), '')::uuid[]))::uuid[]))) or ((select nullif(current_setting('app.audience', true), '')) = 'person' and ((select nullif(current_setting('app.all_sites', true), '')) = 'on' or site_id = any(((select nullif(current_setting('app.site_ids', true), '')::uuid[]))::uuid[])))))) WITH CHECK ((tenant_id = (select nullif(current_setting('app.tenant_id', true), '')::uuid) and (((select nullif(current_setting('app.audience', true), '')) = 'staff' and ((select nullif(current_setting('app.all_sites', true), '')) = 'on' or site_id = any(((select nullif(current_setting('app.site_ids', true), '')::uuid[]))::uuid[]))) or ((select nullif(current_setting('app.audience', true), '')) = 'person' and ((select nullif(current_setting('app.all_sites', true), '')) = 'on' or site_id = any(((select nullif(current_setting('app.site_ids', true), '')::uuid[]))::uuid[]))))));
CREATE POLICY "wall" ON "control_level" AS PERMISSIVE FOR ALL TO public USING ((tenant_id = (select nullif(current_setting('app.tenant_id', true), '')::uuid) and (((select nullif(current_setting('app.audience', true), '')) = 'staff' and ((select nullif(current_setting('app.all_sites', true), '')) = 'on' or site_id = any(((select nullif(current_setting('app.site_ids', true), '')::uuid[]))::uuid[])))))) WITH CHECK ((tenant_id = (select nullif(current_setting('app.tenant_id', true), '')::uuid) and (((select nullif(current_setting('app.audience', true), '')) = 'staff' and ((select nullif(current_setting('app.all_sites', true), '')) = 'on' or site_id = any(((select nullif(current_setting('app.site_ids', true), '')::uuid[]))::uuid[]))))));
CREATE POLICY "wall" ON "declared_period" AS PERMISSIVE FOR ALL TO public USING ((tenant_id = (select nullif(current_setting('app.tenant_id', true), '')::uuid) and (((select nullif(current_setting('app.audience', true), '')) = 'staff' and ((select nullif(current_setting('app.all_sites', true), '')) = 'on' or site_id = any(((select nullif(current_setting('app.site_ids', true), '')::uuid[]))::uuid[]))) or ((select nullif(current_setting('app.audience', true), '')) = 'person' and ((select nullif(current_setting('app.all_sites', true), '')) = 'on' or site_id = any(((select nullif(current_setting('app.site_ids', true), '')::uuid[]))::uuid[])))))) WITH CHECK ((tenant_id = (select nullif(current_setting('app.tenant_id', true), '')::uuid) and (((select nullif(current_setting('app.audience', true), '')) = 'staff' and ((select nullif(current_setting('app.all_sites', true), '')) = 'on' or site_id = any(((select nullif(current_setting('app.site_ids', true), '')::uuid[]))::uuid[]))) or ((select nullif(current_setting('app.audience', true), '')) = 'person' and ((select nullif(current_setting('app.all_sites', true), '')) = 'on' or site_id = any(((select nullif(current_setting('app.site_ids', true), '')::uuid[]))::uuid[]))))));
CREATE POLICY "wall" ON "declared_period_end" AS PERMISSIVE FOR ALL TO public USING ((tenant_id = (select nullif(current_setting('app.tenant_id', true), '')::uuid) and (((select nullif(current_setting('app.audience', true), '')) = 'staff' and ((select nullif(current_setting('app.all_sites', true), '')) = 'on' or site_id = any(((select nullif(current_setting('app.site_ids', true), '')::uuid[]))::uuid[]))) or ((select nullif(current_setting('app.audience', true), '')) = 'person' and ((select nullif(current_setting('app.all_sites', true), '')) = 'on' or site_id = any(((select nullif(current_setting('app.site_ids', true), '')::uuid[]))::uuid[])))))) WITH CHECK ((tenant_id = (select nullif(current_setting('app.tenant_id', true), '')::uuid) and (((select nullif(current_setting('app.audience', true), '')) = 'staff' and ((select nullif(current_setting('app.all_sites', true), '')) = 'on' or site_id = any(((select nullif(current_setting('app.site_ids', true), '')::uuid[]))::uuid[]))) or ((select nullif(current_setting('app.audience', true), '')) = 'person' and ((select nullif(current_setting('app.all_sites', true), '')) = 'on' or site_id = any(((select nullif(current_setting('app.site_ids', true), '')::uuid[]))::uuid[]))))));
CREATE POLICY "wall" ON "published_article" AS PERMISSIVE FOR ALL TO public USING ((tenant_id = (select nullif(current_setting('app.tenant_id', true), '')::uuid) and (((select nullif(current_setting('app.audience', true), '')) = 'staff' and ((select nullif(current_setting('app.all_sites', true), '')) = 'on' or site_id = any(((select nullif(current_setting('app.site_ids', true), '')::uuid[]))::uuid[]))) or ((select nullif(current_setting('app.audience', true), '')) = 'person' and ((select nullif(current_setting('app.all_sites', true), '')) = 'on' or site_id = any(((select nullif(current_setting('app.site_ids', true), '')::uuid[]))::uuid[])))))) WITH CHECK ((tenant_id = (select nullif(current_setting('app.tenant_id', true), '')::uuid) and (((select nullif(current_setting('app.audience', true), '')) = 'staff' and ((select nullif(current_setting('app.all_sites', true), '')) = 'on' or site_id = any(((select nullif(current_setting('app.site_ids', true), '')::uuid[]))::uuid[]))) or ((select nullif(current_setting('app.audience', true), '')) = 'person' and ((select nullif(current_setting('app.all_sites', true), '')) = 'on' or site_id = any(((select nullif(current_setting('app.site_ids', true), '')::uuid[]))::uuid[]))))));
CREATE POLICY "wall" ON "published_binding" AS PERMISSIVE FOR ALL TO public USING ((tenant_id = (select nullif(current_setting('app.tenant_id', true), '')::uuid) and (((select nullif(current_setting('app.audience', true), '')) = 'staff' and ((select nullif(current_setting('app.all_sites', true), '')) = 'on' or site_id = any(((select nullif(current_setting('app.site_ids', true), '')::uuid[]))::uuid[]))) or ((select nullif(current_setting('app.audience', true), '')) = 'person' and ((select nullif(current_setting('app.all_sites', true), '')) = 'on' or site_id = any(((select nullif(current_setting('app.site_ids', true), '')::uuid[]))::uuid[])))))) WITH CHECK ((tenant_id = (select nullif(current_setting('app.tenant_id', true), '')::uuid) and (((select nullif(current_setting('app.audience', true), '')) = 'staff' and ((select nullif(current_setting('app.all_sites', true), '')) = 'on' or site_id = any(((select nullif(current_setting('app.site_ids', true), '')::uuid[]))::uuid[]))) or ((select nullif(current_setting('app.audience', true), '')) = 'person' and ((select nullif(current_setting('app.all_sites', true), '')) = 'on' or site_id = any(((select nullif(current_setting('app.site_ids', true), '')::uuid[]))::uuid[]))))));
CREATE POLICY "wall" ON "regulation_answer" AS PERMISSIVE FOR ALL TO public USING ((tenant_id = (select nullif(current_setting('app.tenant_id', true), '')::uuid) and (((select nullif(current_setting('app.audience', true), '')) = 'staff' and ((select nullif(current_setting('app.all_sites', true), '')) = 'on' or site_id = any(((select nullif(current_setting('app.site_ids', true), '')::uuid[]))::uuid[]))) or ((select nullif(current_setting('app.audience', true), '')) = 'client' and client_id = any(((select nullif(current_setting('app.client_ids', true), '')::uuid[]))::uuid[]))))) WITH CHECK ((tenant_id = (select nullif(current_setting('app.tenant_id', true), '')::uuid) and (((select nullif(current_setting('app.audience', true), '')) = 'staff' and ((select nullif(current_setting('app.all_sites', true), '')) = 'on' or site_id = any(((select nullif(current_setting('app.site_ids', true), '')::uuid[]))::uuid[]))) or ((select nullif(current_setting('app.audience', true), '')) = 'client' and client_id = any(((select nullif(current_setting('app.client_ids', true), '')::uuid[]))::uuid[])))));
CREATE POLICY "wall" ON "regulation_comment" AS PERMISSIVE FOR ALL TO public USING ((tenant_id = (select nullif(current_setting('app.tenant_id', true), '')::uuid) and (((select nullif(current_setting('app.audience', true), '')) = 'staff' and ((select nullif(current_setting('app.all_sites', true), '')) = 'on' or site_id = any(((select nullif(current_setting('app.site_ids', true), '')::uuid[]))::uuid[])))))) WITH CHECK ((tenant_id = (select nullif(current_setting('app.tenant_id', true), '')::uuid) and (((select nullif(current_setting('app.audience', true), '')) = 'staff' and ((select nullif(current_setting('app.all_sites', true), '')) = 'on' or site_id = any(((select nullif(current_setting('app.site_ids', true), '')::uuid[]))::uuid[]))))));
CREATE POLICY "wall" ON "regulation_comment_answer" AS PERMISSIVE FOR ALL TO public USING ((tenant_id = (select nullif(current_setting('app.tenant_id', true), '')::uuid) and (((select nullif(current_setting('app.audience', true), '')) = 'staff' and ((select nullif(current_setting('app.all_sites', true), '')) = 'on' or site_id = any(((select nullif(current_setting('app.site_ids', true), '')::uuid[]))::uuid[])))))) WITH CHECK ((tenant_id = (select nullif(current_setting('app.tenant_id', true), '')::uuid) and (((select nullif(current_setting('app.audience', true), '')) = 'staff' and ((select nullif(current_setting('app.all_sites', true), '')) = 'on' or site_id = any(((select nullif(current_setting('app.site_ids', true), '')::uuid[]))::uuid[]))))));
CREATE POLICY "wall" ON "regulation_release" AS PERMISSIVE FOR ALL TO public USING ((tenant_id = (select nullif(current_setting('app.tenant_id', true), '')::uuid) and (((select nullif(current_setting('app.audience', true), '')) = 'staff' and ((select nullif(current_setting('app.all_sites', true), '')) = 'on' or site_id = any(((select nullif(current_setting('app.site_ids', true), '')::uuid[]))::uuid[]))) or ((select nullif(current_setting('app.audience', true), '')) = 'client' and client_id = any(((select nullif(current_setting('app.client_ids', true), '')::uuid[]))::uuid[]))))) WITH CHECK ((tenant_id = (select nullif(current_setting('app.tenant_id', true), '')::uuid) and (((select nullif(current_setting('app.audience', true), '')) = 'staff' and ((select nullif(current_setting('app.all_sites', true), '')) = 'on' or site_id = any(((select nullif(current_setting('app.site_ids', true), '')::uuid[]))::uuid[]))) or ((select nullif(current_setting('app.audience', true), '')) = 'client' and client_id = any(((select nullif(current_setting('app.client_ids', true), '')::uuid[]))::uuid[])))));
CREATE POLICY "wall" ON "regulation_step" AS PERMISSIVE FOR ALL TO public USING ((tenant_id = (select nullif(current_setting('app.tenant_id', true), '')::uuid) and (((select nullif(current_setting('app.audience', true), '')) = 'staff' and ((select nullif(current_setting('app.all_sites', true), '')) = 'on' or site_id = any(((select nullif(current_setting('app.site_ids', true), '')::uuid[]))::uuid[])))))) WITH CHECK ((tenant_id = (select nullif(current_setting('app.tenant_id', true), '')::uuid) and (((select nullif(current_setting('app.audience', true), '')) = 'staff' and ((select nullif(current_setting('app.all_sites', true), '')) = 'on' or site_id = any(((select nullif(current_setting('app.site_ids', true), '')::uuid[]))::uuid[]))))));
CREATE POLICY "wall" ON "short_order" AS PERMISSIVE FOR ALL TO public USING ((tenant_id = (select nullif(current_setting('app.tenant_id', true), '')::uuid) and (((select nullif(current_setting('app.audience', true), '')) = 'staff' and ((select nullif(current_setting('app.all_sites', true), '')) = 'on' or site_id = any(((select nullif(current_setting('app.site_ids', true), '')::uuid[]))::uuid[]))) or ((select nullif(current_setting('app.audience', true), '')) = 'person' and ((select nullif(current_setting('app.all_sites', true), '')) = 'on' or site_id = any(((select nullif(current_setting('app.site_ids', true), '')::uuid[]))::uuid[])))))) WITH CHECK ((tenant_id = (select nullif(current_setting('app.tenant_id', true), '')::uuid) and (((select nullif(current_setting('app.audience', true), '')) = 'staff' and ((select nullif(current_setting('app.all_sites', true), '')) = 'on' or site_id = any(((select nullif(current_setting('app.site_ids', true), '')::uuid[]))::uuid[]))) or ((select nullif(current_setting('app.audience', true), '')) = 'person' and ((select nullif(current_setting('app.all_sites', true), '')) = 'on' or site_id = any(((select nullif(current_setting('app.site_ids', true), '')::uuid[]))::uuid[]))))));
CREATE POLICY "wall" ON "short_order_end" AS PERMISSIVE FOR ALL TO public USING ((tenant_id = (select nullif(current_setting('app.tenant_id', true), '')::uuid) and (((select nullif(current_setting('app.audience', true), '')) = 'staff' and ((select nullif(current_setting('app.all_sites', true), '')) = 'on' or site_id = any(((select nullif(current_setting('app.site_ids', true), '')::uuid[]))::uuid[]))) or ((select nullif(current_setting('app.audience', true), '')) = 'person' and ((select nullif(current_setting('app.all_sites', true), '')) = 'on' or site_id = any(((select nullif(current_setting('app.site_ids', true), '')::uuid[]))::uuid[])))))) WITH CHECK ((tenant_id = (select nullif(current_setting('app.tenant_id', true), '')::uuid) and (((select nullif(current_setting('app.audience', true), '')) = 'staff' and ((select nullif(current_setting('app.all_sites', true), '')) = 'on' or site_id = any(((select nullif(current_setting('app.site_ids', true), '')::uuid[]))::uuid[]))) or ((select nullif(current_setting('app.audience', true), '')) = 'person' and ((select nullif(current_setting('app.all_sites', true), '')) = 'on' or site_id = any(((select nullif(current_setting('app.site_ids', true), '')::uuid[]))::uuid[]))))));
CREATE POLICY "wall" ON "short_order_promotion" AS PERMISSIVE FOR ALL TO public USING ((tenant_id = (select nullif(current_setting('app.tenant_id', true), '')::uuid) and (((select nullif(current_setting('app.audience', true), '')) = 'staff' and ((select nullif(current_setting('app.all_sites', true), '')) = 'on' or site_id = any(((select nullif(current_setting('app.site_ids', true), '')::uuid[]))::uuid[]))) or ((select nullif(current_setting('app.audience', true), '')) = 'person' and ((select nullif(current_setting('app.all_sites', true), '')) = 'on' or site_id = any(((select nullif(current_setting('app.site_ids', true), '')::uuid[]))::uuid[])))))) WITH CHECK ((tenant_id = (select nullif(current_setting('app.tenant_id', true), '')::uuid) and (((select nullif(current_setting('app.audience', true), '')) = 'staff' and ((select nullif(current_setting('app.all_sites', true), '')) = 'on' or site_id = any(((select nullif(current_setting('app.site_ids', true), '')::uuid[]))::uuid[]))) or ((select nullif(current_setting('app.audience', true), '')) = 'person' and ((select nullif(current_setting('app.all_sites', true), '')) = 'on' or site_id = any(((select nullif(current_setting('app.site_ids', true), '')::uuid[]))::uuid[]))))));
CREATE POLICY "wall" ON "order_reading" AS PERMISSIVE FOR ALL TO public USING ((tenant_id = (select nullif(current_setting('app.tenant_id', true), '')::uuid) and (((select nullif(current_setting('app.audience', true), '')) = 'staff' and ((select nullif(current_setting('app.all_sites', true), '')) = 'on' or site_id = any(((select nullif(current_setting('app.site_ids', true), '')::uuid[]))::uuid[]))) or ((select nullif(current_setting('app.audience', true), '')) = 'person' and ((select nullif(current_setting('app.all_sites', true), '')) = 'on' or site_id = any(((select nullif(current_setting('app.site_ids', true), '')::uuid[]))::uuid[])) and person_id = (select nullif(current_setting('app.person_id', true), '')::uuid))))) WITH CHECK ((tenant_id = (select nullif(current_setting('app.tenant_id', true), '')::uuid) and (((select nullif(current_setting('app.audience', true), '')) = 'staff' and ((select nullif(current_setting('app.all_sites', true), '')) = 'on' or site_id = any(((select nullif(current_setting('app.site_ids', true), '')::uuid[]))::uuid[]))) or ((select nullif(current_setting('app.audience', true), '')) = 'person' and ((select nullif(current_setting('app.all_sites', true), '')) = 'on' or site_id = any(((select nullif(current_setting('app.site_ids', true), '')::uuid[]))::uuid[])) and person_id = (select nullif(current_setting('app.person_id', true), '')::uuid)))));
CREATE POLICY "wall" ON "rule_acknowledgement" AS PERMISSIVE FOR ALL TO public USING ((tenant_id = (select nullif(current_setting('app.tenant_id', true), '')::uuid) and (((select nullif(current_setting('app.audience', true), '')) = 'staff' and ((select nullif(current_setting('app.all_sites', true), '')) = 'on' or site_id = any(((select nullif(current_setting('app.site_ids', true), '')::uuid[]))::uuid[]))) or ((select nullif(current_setting('app.audience', true), '')) = 'person' and ((select nullif(current_setting('app.all_sites', true), '')) = 'on' or site_id = any(((select nullif(current_setting('app.site_ids', true), '')::uuid[]))::uuid[])) and person_id = (select nullif(current_setting('app.person_id', true), '')::uuid))))) WITH CHECK ((tenant_id = (select nullif(current_setting('app.tenant_id', true), '')::uuid) and (((select nullif(current_setting('app.audience', true), '')) = 'staff' and ((select nullif(current_setting('app.all_sites', true), '')) = 'on' or site_id = any(((select nullif(current_setting('app.site_ids', true), '')::uuid[]))::uuid[]))) or ((select nullif(current_setting('app.audience', true), '')) = 'person' and ((select nullif(current_setting('app.all_sites', true), '')) = 'on' or site_id = any(((select nullif(current_setting('app.site_ids', true), '')::uuid[]))::uuid[])) and person_id = (select nullif(current_setting('app.person_id', true), '')::uuid)))));
GRANT SELECT, INSERT, UPDATE, DELETE ON "acknowledgement_question" TO zhiqin_runtime;
GRANT SELECT, INSERT ON "control_level" TO zhiqin_runtime;
GRANT SELECT, INSERT ON "declared_period" TO zhiqin_runtime;
GRANT SELECT, INSERT ON "declared_period_end" TO zhiqin_runtime;
GRANT SELECT, INSERT ON "published_article" TO zhiqin_runtime;
GRANT SELECT, INSERT ON "published_binding" TO zhiqin_runtime;
GRANT SELECT, INSERT ON "regulation_answer" TO zhiqin_runtime;
GRANT SELECT, INSERT ON "regulation_comment" TO zhiqin_runtime;
GRANT SELECT, INSERT ON "regulation_comment_answer" TO zhiqin_runtime;
GRANT SELECT, INSERT ON "regulation_release" TO zhiqin_runtime;
GRANT SELECT, INSERT ON "regulation_step" TO zhiqin_runtime;
GRANT SELECT, INSERT ON "short_order" TO zhiqin_runtime;
GRANT SELECT, INSERT ON "short_order_end" TO zhiqin_runtime;
GRANT SELECT, INSERT ON "short_order_promotion" TO zhiqin_runtime;
GRANT SELECT, INSERT, UPDATE, DELETE ON "order_reading" TO zhiqin_runtime;
GRANT SELECT, INSERT, UPDATE, DELETE ON "rule_acknowledgement" TO zhiqin_runtime;
