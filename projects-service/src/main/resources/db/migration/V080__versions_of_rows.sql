-- What projects, persons, regions and sources said before they were corrected, or taken away. Their tables keep the last version of each
-- row, as before; <table>_history has all of them, each with the time in which it was believed. docs/decisions/0028 says why it looks so.

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

-- What the audit log says of rows before this migration: each entry holds the whole row that it ended.
create function audited_versions(of text, earliest timestamptz) returns table (
    key text, version integer, known_from timestamptz, known_to timestamptz, known_tx xid8, said jsonb) language sql as $$
    select * from (
        select e.fact_id, (e.before ->> 'version')::integer, coalesce(lag(e.at) over w, earliest) as begun, e.at as ended, lag(e.tx) over w, e.before
        from audit_entries e where e.type = of
        window w as (partition by e.fact_id order by e.id)) v
    where v.before ? 'version' and v.begun < v.ended
$$;

-- Rows that are here already are known since their last entry in the audit log; those that have none, since the first fact that this
-- database knows of anything.
do $$
declare
    kept text[];
    earliest timestamptz;
begin
    select coalesce(min(known_from), now()) into earliest
    from (select min(known_from) as known_from from citations union all select min(known_from) from project_facts) f;
    create temporary table first_known on commit drop as select earliest as moment;
    foreach kept slice 1 in array array[
        array['projects', 'project_versions', 'id', 'Project', 'slug'], array['persons', 'person_versions', 'id', 'Person', 'slug'],
        array['regions', 'region_versions', 'code', 'Region', 'country'], array['sources', 'source_versions', 'id', 'Source', 'code']]
    loop
        execute format('alter table %1$I add column known_from timestamptz not null default %2$L, add column known_to timestamptz, '
            'add column known_tx xid8, add constraint ck_%1$s_known_to check (known_to is null)', kept[1], earliest);
        execute format('alter table %I alter known_from set default clock_timestamp(), '
            'alter known_tx set default pg_current_xact_id()', kept[1]);
        execute format('update %1$I r set known_from = a.at, known_tx = a.tx from '
            '(select distinct on (fact_id) fact_id, at, tx from audit_entries where type = %2$L order by fact_id, id desc) a '
            'where a.fact_id = r.%3$I::text', kept[1], kept[4], kept[3]);
        execute format('create table %1$I (like %2$I, constraint pk_%1$s primary key (%3$I, known_from), '
            'constraint ck_%1$s_known check (known_to > known_from), '
            'constraint ex_%1$s_known exclude using gist (%3$I with =, tstzrange(known_from, known_to) with &&))',
            kept[2], kept[1], kept[3]);
        execute format('alter table %I alter known_to set not null', kept[2]);
        execute format('create index ix_%1$s_%2$s on %1$I (%2$I)', kept[2], kept[5]);
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

insert into project_versions (id, slug, title, summary, sector, version, known_from, known_to, known_tx)
    select e.key::uuid, b.slug, b.title, b.summary, b.sector, e.version, e.known_from, e.known_to, e.known_tx
    from first_known f, audited_versions('Project', f.moment) e,
        jsonb_to_record(e.said) b (slug text, title text, summary text, sector text);
insert into person_versions (id, slug, name, office, version, known_from, known_to, known_tx)
    select e.key::uuid, b.slug, b.name, b.office, e.version, e.known_from, e.known_to, e.known_tx
    from first_known f, audited_versions('Person', f.moment) e, jsonb_to_record(e.said) b (slug text, name text, office text);
insert into region_versions (code, name, country, latitude, longitude, version, known_from, known_to, known_tx)
    select e.key, b.name, b.country, b.latitude, b.longitude, e.version, e.known_from, e.known_to, e.known_tx
    from first_known f, audited_versions('Region', f.moment) e,
        jsonb_to_record(e.said) b (name text, country text, latitude double precision, longitude double precision);
-- Of a published date the audit log has the text alone; another source with the same text has the same days.
insert into source_versions (id, code, kind, title, outlet, url, language, published_edtf, published_earliest, published_latest,
        derived_from_id, retracted_at, version, known_from, known_to, known_tx)
    select e.key::uuid, b.code, b.kind, b.title, b.outlet, b.url, b.language, b.published, d.published_earliest, d.published_latest,
        b."derivedFromId", b."retractedAt", e.version, e.known_from, e.known_to, e.known_tx
    from first_known f, audited_versions('Source', f.moment) e,
        jsonb_to_record(e.said) b (code text, kind text, title text, outlet text, url text, language text, published text,
            "derivedFromId" uuid, "retractedAt" timestamptz)
        left join lateral (select s.published_earliest, s.published_latest from sources s
            where s.published_edtf = b.published limit 1) d on true;

-- The forms of a name begin and end with the version of the person that they belong to. They stay when the person is taken away.
alter table person_names
    drop constraint uq_person_names_person_id_position,
    drop constraint fk_person_names_person_id,
    add column known_from timestamptz,
    add column known_to timestamptz,
    add constraint ck_person_names_known check (known_to > known_from);
update person_names n set known_from = p.known_from from persons p where p.id = n.person_id;
alter table person_names alter known_from set not null, alter known_from set default clock_timestamp();
insert into person_names (id, person_id, position, value, script, language, known_from, known_to)
    select n.id, e.key::uuid, n.position, n.value, n.script, n.language, e.known_from, e.known_to
    from first_known f, audited_versions('Person', f.moment) e, jsonb_to_recordset(e.said -> 'names') n
        (id uuid, position integer, value text, script text, language text)
    on conflict (id) do nothing;
alter table person_names add constraint ex_person_names_known
    exclude using gist (person_id with =, position with =, tstzrange(known_from, known_to) with &&);
create index ix_person_names_person_id on person_names (person_id);
create trigger tr_person_names_known before insert on person_names
    for each row when (new.known_from is null) execute function known_from_now();
comment on column person_names.known_to is
    'Until when the form was believed, with the version of the person it belongs to. null: it is. No foreign key holds person_id, since '
    'the forms of a person who was taken away stay on record.';

drop function audited_versions;
