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
    constraint ck_audit_entries_action check (action in ('CREATE', 'CORRECT', 'RETRACT', 'DISPUTE', 'MERGE', 'ACCEPT'))
);
create index ix_audit_entries_tx_id on audit_entries (tx, id);
create index ix_audit_entries_subject_id_tx_id on audit_entries (subject_id, tx, id);
comment on table audit_entries is
    'Every change, written in its own transaction. Read in the order (tx, id), and only up to the oldest transaction still running, '
    'so that nothing which commits late is missed. tx is meaningful in this cluster alone: after loading a dump into another one, '
    'set it to 0 in all rows.';

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

create table facts (
    row_id     uuid primary key default gen_random_uuid(),
    id         uuid not null,
    version    integer not null default 1,
    about      uuid,
    known_from timestamptz not null,
    known_to   timestamptz,
    constraint uq_facts_id_version unique (id, version),
    constraint ck_facts_known check (known_to > known_from)
);
create table things (
    code    text primary key,
    version integer not null default 1,
    known_from timestamptz not null default clock_timestamp()
);
