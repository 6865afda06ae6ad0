CREATE TABLE "checkout" (
	"tenant_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"purpose" text NOT NULL,
	"invoice_id" uuid,
	"client_id" uuid,
	"amount_fen" bigint NOT NULL,
	"currency" text NOT NULL,
	"wish" jsonb NOT NULL,
	"account_ref" text,
	"session_ref" text,
	"url" text,
	"receipt_id" uuid,
	"state" text NOT NULL,
	"payment_ref" text,
	"paid_fen" bigint NOT NULL,
	"refunded_fen" bigint NOT NULL,
	"opened_by" uuid,
	"version" integer NOT NULL,
	"created_at" timestamp with time zone NOT NULL,
	"settled_at" timestamp with time zone,
	CONSTRAINT "checkout_tenant_id_id_pk" PRIMARY KEY("tenant_id","id"),
	CONSTRAINT "checkout_purpose_check" CHECK (purpose in ('subscription', 'invoice')),
	CONSTRAINT "checkout_state_check" CHECK (state in ('asked', 'open', 'paid', 'closed'))
);

ALTER TABLE "checkout" ENABLE ROW LEVEL SECURITY;
CREATE TABLE "online_payment" (
	"tenant_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"account_ref" text,
	"can_charge" boolean NOT NULL,
	"is_on" boolean NOT NULL,
	"changed_by" uuid,
	"changed_at" timestamp with time zone NOT NULL,
	CONSTRAINT "online_payment_tenant_id_id_pk" PRIMARY KEY("tenant_id","id")
);

ALTER TABLE "online_payment" ENABLE ROW LEVEL SECURITY;
CREATE TABLE "payment_event" (
	"tenant_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"event_ref" text NOT NULL,
	"type" text NOT NULL,
	"object_ref" text NOT NULL,
	"account_ref" text,
	"happened_at" timestamp with time zone NOT NULL,
	"received_at" timestamp with time zone NOT NULL,
	CONSTRAINT "payment_event_tenant_id_id_pk" PRIMARY KEY("tenant_id","id"),
	CONSTRAINT "payment_event_ref_key" UNIQUE("tenant_id","event_ref")
);

ALTER TABLE "payment_event" ENABLE ROW LEVEL SECURITY;
CREATE TABLE "subscription" (
	"tenant_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"trial_ends_at" timestamp with time zone NOT NULL,
	"customer_ref" text,
	"subscription_ref" text,
	"item_ref" text,
	"plan" text,
	"status" text,
	"seats" integer,
	"period_ends_at" timestamp with time zone,
	"ends_at_period_end" boolean NOT NULL,
	"read_only_from" timestamp with time zone,
	"version" integer NOT NULL,
	"read_at" timestamp with time zone,
	"created_at" timestamp with time zone NOT NULL,
	CONSTRAINT "subscription_tenant_id_id_pk" PRIMARY KEY("tenant_id","id")
);

ALTER TABLE "subscription" ENABLE ROW LEVEL SECURITY;
CREATE TABLE "subscription_invoice" (
	"tenant_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"invoice_ref" text NOT NULL,
	"number" text,
	"status" text NOT NULL,
	"amount_fen" bigint NOT NULL,
	"paid_fen" bigint NOT NULL,
	"currency" text NOT NULL,
	"period_starts_at" timestamp with time zone NOT NULL,
	"period_ends_at" timestamp with time zone NOT NULL,
	"issued_at" timestamp with time zone NOT NULL,
	"url" text,
	CONSTRAINT "subscription_invoice_tenant_id_id_pk" PRIMARY KEY("tenant_id","id"),
	CONSTRAINT "subscription_invoice_ref_key" UNIQUE("tenant_id","invoice_ref")
);

ALTER TABLE "subscription_invoice" ENABLE ROW LEVEL SECURITY;
CREATE TABLE "tenant_standing" (
	"tenant_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"read_only_from" timestamp with time zone,
	"set_at" timestamp with time zone NOT NULL,
	CONSTRAINT "tenant_standing_tenant_id_id_pk" PRIMARY KEY("tenant_id","id")
);

ALTER TABLE "tenant_standing" ENABLE ROW LEVEL SECURITY;
CREATE UNIQUE INDEX "checkout_subscription_key" ON "checkout" USING btree ("tenant_id") WHERE purpose = 'subscription' and state in ('asked', 'open');
CREATE UNIQUE INDEX "checkout_invoice_key" ON "checkout" USING btree ("tenant_id","invoice_id") WHERE purpose = 'invoice' and state in ('asked', 'open');
CREATE INDEX "checkout_invoice" ON "checkout" USING btree ("tenant_id","invoice_id");
CREATE POLICY "wall" ON "checkout" AS PERMISSIVE FOR ALL TO public USING ((tenant_id = (select nullif(current_setting('app.tenant_id', true), '')::uuid) and (((select nullif(current_setting('app.audience', true), '')) = 'staff')))) WITH CHECK ((tenant_id = (select nullif(current_setting('app.tenant_id', true), '')::uuid) and (((select nullif(current_setting('app.audience', true), '')) = 'staff'))));
CREATE POLICY "wall" ON "online_payment" AS PERMISSIVE FOR ALL TO public USING ((tenant_id = (select nullif(current_setting('app.tenant_id', true), '')::uuid) and (((select nullif(current_setting('app.audience', true), '')) = 'staff')))) WITH CHECK ((tenant_id = (select nullif(current_setting('app.tenant_id', true), '')::uuid) and (((select nullif(current_setting('app.audience', true), '')) = 'staff'))));
CREATE POLICY "wall" ON "payment_event" AS PERMISSIVE FOR ALL TO public USING ((tenant_id = (select nullif(current_setting('app.tenant_id', true), '')::uuid) and (((select nullif(current_setting('app.audience', true), '')) = 'staff')))) WITH CHECK ((tenant_id = (select nullif(current_setting('app.tenant_id', true), '')::uuid) and (((select nullif(current_setting('app.audience', true), '')) = 'staff'))));
CREATE POLICY "wall" ON "subscription" AS PERMISSIVE FOR ALL TO public USING ((tenant_id = (select nullif(current_setting('app.tenant_id', true), '')::uuid) and (((select nullif(current_setting('app.audience', true), '')) = 'staff')))) WITH CHECK ((tenant_id = (select nullif(current_setting('app.tenant_id', true), '')::uuid) and (((select nullif(current_setting('app.audience', true), '')) = 'staff'))));
CREATE POLICY "wall" ON "subscription_invoice" AS PERMISSIVE FOR ALL TO public USING ((tenant_id = (select nullif(current_setting('app.tenant_id', true), '')::uuid) and (((select nullif(current_setting('app.audience', true), '')) = 'staff')))) WITH CHECK ((tenant_id = (select nullif(current_setting('app.tenant_id', true), '')::uuid) and (((select nullif(current_setting('app.audience', true), '')) = 'staff'))));
CREATE POLICY "wall" ON "tenant_standing" AS PERMISSIVE FOR ALL TO public USING ((tenant_id = (select nullif(current_setting('app.tenant_id', true), '')::uuid) and (((select nullif(current_setting('app.audience', true), '')) = 'staff'))) or (select nullif(current_setting('app.audience', true), '')) = 'identity') WITH CHECK ((tenant_id = (select nullif(current_setting('app.tenant_id', true), '')::uuid) and (((select nullif(current_setting('app.audience', true), '')) = 'staff'))) or (select nullif(current_setting('app.audience', true), '')) = 'identity');
GRANT SELECT, INSERT, UPDATE, DELETE ON "checkout" TO zhiqin_runtime;
GRANT SELECT, INSERT, UPDATE, DELETE ON "online_payment" TO zhiqin_runtime;
GRANT SELECT, INSERT ON "payment_event" TO zhiqin_runtime;
GRANT SELECT, INSERT, UPDATE, DELETE ON "subscription" TO zhiqin_runtime;
GRANT SELECT, INSERT, UPDATE, DELETE ON "subscription_invoice" TO zhiqin_runtime;
GRANT SELECT, INSERT, UPDATE, DELETE ON "tenant_standing" TO zhiqin_runtime;
