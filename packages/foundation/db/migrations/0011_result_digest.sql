ALTER TABLE "control_result" DROP CONSTRAINT "control_result_tenant_id_site_id_site_tenant_id_id_fk";

ALTER TABLE "control_result" ADD COLUMN "digest" text;
