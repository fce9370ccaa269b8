-- Who changed what, mutations that were sent under a key, and versions. docs/decisions/0006 says why they look so.

create table audit_entries (
    id         bigint generated always as identity primary key,
    tx         xid8 not null default pg_current_xact_id(),
    at         timestamptz not null default clock_timestamp(),
    actor      text not null,
    action     text not null,
    type       text not null,
    fact_id    text not null,
    subject_id uuid,
    before     jsonb,
    after      jsonb,
    reason     text,
    constraint ck_audit_entries_action check (action in ('CREATE', 'CORRECT', 'RETRACT', 'DISPUTE', 'MERGE'))
);
create index ix_audit_entries_tx_id on audit_entries (tx, id);
create index ix_audit_entries_subject_id_tx_id on audit_entries (subject_id, tx, id);
comment on table audit_entries is
    'Every change, written in its own transaction. Read in the order (tx, id), and only up to the oldest transaction still running, '
    'so that nothing which commits late is missed. tx is meaningful in this cluster alone: after loading a dump into another one, '
    'set it to 0 in all rows. subject_id: the project.';

create table idempotency_keys (
    actor      text not null,
    key        text not null,
    mutation   text not null,
    input_hash bytea not null,
    result     text,
    used_at    timestamptz not null default now(),
    constraint pk_idempotency_keys primary key (actor, key)
);
comment on table idempotency_keys is
    'Mutations that were sent under a key: the SHA-256 of their input, and what names their result. Rows that no client will send '
    'again may be deleted.';

-- How many versions of a fact there are up to this one. Of two writers who have read the same version, one breaks uq_.
do $$
declare
    facts text;
begin
    foreach facts in array array['citations', 'project_launches', 'claims', 'parties', 'stage_transitions', 'regional_engagements',
        'site_visits', 'capability_claims', 'prerequisites', 'assessments', 'phases', 'phase_criteria', 'hubs', 'component_needs']
    loop
        execute format('alter table %I add column version integer not null default 1', facts);
        execute format('update %1$I t set version = n.version from (select row_id, row_number() over (partition by id order by '
            'known_from) as version from %1$I) n where n.row_id = t.row_id and n.version > 1', facts);
        execute format('alter table %1$I add constraint uq_%1$s_id_version unique (id, version), '
            'add constraint ck_%1$s_version check (version >= 1)', facts);
    end loop;
end $$;

alter table sources add column version integer not null default 1, add constraint ck_sources_version check (version >= 1);
alter table persons add column version integer not null default 1, add constraint ck_persons_version check (version >= 1);
alter table regions add column version integer not null default 1, add constraint ck_regions_version check (version >= 1);
