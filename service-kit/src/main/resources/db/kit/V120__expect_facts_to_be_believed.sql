-- Nearly all rows of a table with versions are believed: known_to is null. Of a table that was never analysed PostgreSQL supposes that one row
-- in two hundred is, and so that an index of all that is believed has a two hundredth of its entries: it read the whole of ex_<table>_known
-- for each row of a statement, to narrow down the few rows which another index had found. docs/decisions/0042.

create function expect_believed(facts regclass) returns void language sql as $$
    select pg_restore_attribute_stats('schemaname', n.nspname::text, 'relname', c.relname::text, 'attname', 'known_to', 'inherited', false,
            'version', current_setting('server_version_num')::integer, 'null_frac', 0.98::real)
        from pg_class c join pg_namespace n on n.oid = c.relnamespace
        where c.oid = facts and not exists (select from pg_stats s
            where s.schemaname = n.nspname and s.tablename = c.relname and s.attname = 'known_to')
$$;
comment on function expect_believed is
    'Has PostgreSQL expect that most rows of a table are believed, until it looks for itself (analyze). For each new table that has known_to.';

do $$
declare
    facts regclass;
begin
    for facts in
        select c.oid from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attname = 'known_to'
            where c.relkind = 'r' and c.relnamespace = current_schema()::regnamespace and not a.attnotnull
    loop
        perform expect_believed(facts);
    end loop;
end $$;
