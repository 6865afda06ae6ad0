-- One flight with the first statement. SET LOCAL by EXECUTE, because Citus forwards SET LOCAL to its workers
-- (citus.propagate_set_commands = 'local') but not set_config(); read-only is set last, it cannot be undone.
create schema if not exists app;

create or replace function app.enter(
  p_tenant uuid, p_audience text, p_all_sites boolean, p_sites uuid[], p_clients uuid[], p_person uuid,
  p_read_only boolean
) returns void language plpgsql set search_path = '' as $$
begin
  execute pg_catalog.format(
    'set local app.tenant_id = %L; set local app.audience = %L; set local app.all_sites = %L; '
    'set local app.site_ids = %L; set local app.client_ids = %L; set local app.person_id = %L',
    coalesce(p_tenant::text, ''), p_audience, case when p_all_sites then 'on' else 'off' end,
    p_sites::text, p_clients::text, coalesce(p_person::text, ''));
  if p_read_only then
    execute 'set local transaction_read_only = on';
  end if;
end $$;
