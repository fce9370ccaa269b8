-- What organisations, assets, components, deals and sources said before they were corrected, or taken away. Their tables keep the last
-- version of each row, as before; <table>_history has all of them, each with the time in which it was believed. docs/decisions/0028 says
-- why it looks so.

create function keep_version() returns trigger language plpgsql as $$
declare
    ended timestamptz := greatest(clock_timestamp(), old.known_from + interval '1 microsecond');
begin
    if tg_op = 'DELETE' then
        -- Nobody has seen a version that the same transaction has begun: it was counted up for the lock alone.
        if old.known_tx is distinct from pg_current_xact_id() then
            old.known_to := ended;
            execute format('insert into %I select ($1).*', tg_argv[0]) using old;
        end if;
        return old;
    end if;
    if new.known_from <= old.known_from then
        new.known_from := ended;
    end if;
    new.known_tx := pg_current_xact_id();
    old.known_to := new.known_from;
    execute format('insert into %I select ($1).*', tg_argv[0]) using old;
    return new;
end $$;
comment on function keep_version is
    'Moves the version that ends to the table that is named: when version counts up, and when the row is deleted. The next one begins at '
    'the same moment: that which the update says, or the clock''s.';

create function known_from_now() returns trigger language plpgsql as $$
begin
    new.known_from := clock_timestamp();
    return new;
end $$;
comment on function known_from_now is 'Since when a new row is known whose writer does not say.';

-- Rows that are here already are known since the last change of them that is in the audit log; those without one, since the first fact
-- that this database knows of anything. Each entry of a correction holds the whole row that it ended, column by column; the entry of a
-- merge, which says nothing but into what, is left out: what stood before it is told with the version that follows.
do $$
declare
    kept text[];
    earliest timestamptz;
begin
    select coalesce(min(known_from), now()) into earliest from citations;
    foreach kept slice 1 in array array[
        array['organisations', 'organisation_versions', 'Organisation', 'slug'], array['assets', 'asset_versions', 'Asset', 'slug'],
        array['components', 'component_versions', 'Component', 'code'], array['sources', 'source_versions', 'Source', 'code'],
        array['deals', 'deal_versions', 'Deal', 'slug']]
    loop
        execute format('alter table %1$I add column known_from timestamptz not null default %2$L, add column known_to timestamptz, '
            'add column known_tx xid8, add constraint ck_%1$s_known_to check (known_to is null)', kept[1], earliest);
        execute format('alter table %I alter known_from set default clock_timestamp(), '
            'alter known_tx set default pg_current_xact_id()', kept[1]);
        execute format('create table %1$I (like %2$I, constraint pk_%1$s primary key (id, known_from), '
            'constraint ck_%1$s_known check (known_to > known_from), '
            'constraint ex_%1$s_known exclude using gist (id with =, tstzrange(known_from, known_to) with &&))', kept[2], kept[1]);
        execute format('alter table %I alter known_to set not null', kept[2]);
        execute format('create index ix_%1$s_%2$s on %1$I (%2$I)', kept[2], kept[4]);
        execute format($sql$
            insert into %1$I select (jsonb_populate_record(null::%1$I, v.before || jsonb_build_object(
                'known_from', v.begun, 'known_to', v.at))).*
            from (select e.before, e.at, coalesce(lag(e.at) over (partition by e.fact_id order by e.id), %3$L) as begun
                from audit_entries e where e.type = %2$L and (e.before ? 'version' or e.action = 'CREATE')) v
            where v.before ? 'version' and v.begun < v.at $sql$, kept[2], kept[3], earliest);
        execute format('update %1$I r set known_from = a.at, known_tx = a.tx from '
            '(select distinct on (fact_id) fact_id, at, tx from audit_entries where type = %2$L '
            'and (before ? ''version'' or action = ''CREATE'') order by fact_id, id desc) a '
            'where a.fact_id = r.id::text', kept[1], kept[3]);
        execute format('create view %1$s_history as select * from %1$I union all select * from %2$I', kept[1], kept[2]);
        execute format('create trigger tr_%1$s_known before insert on %1$I '
            'for each row when (new.known_from is null) execute function known_from_now()', kept[1]);
        execute format('create trigger tr_%1$s_version before update on %1$I '
            'for each row when (new.version is distinct from old.version) execute function keep_version(%2$L)', kept[1], kept[2]);
        execute format('create trigger tr_%1$s_deleted before delete on %1$I '
            'for each row execute function keep_version(%2$L)', kept[1], kept[2]);
        execute format('comment on table %I is %L', kept[2],
            'Versions of ' || kept[1] || ' that are believed no more: as that table, column by column.');
        execute format('comment on view %s_history is %L', kept[1],
            'All versions of ' || kept[1] || ' there ever were. known_to null: it is believed.');
        execute format('comment on column %I.known_tx is %L', kept[1],
            'The transaction that wrote the version, by which its audit entry is found. null: this was not kept then. As '
            'audit_entries.tx it means something in this cluster alone: after loading a dump into another one, set it to 0 likewise.');
    end loop;
end $$;
create index ix_asset_versions_parent_id on asset_versions (parent_id);
create index ix_source_versions_derived_from_id on source_versions (derived_from_id);
