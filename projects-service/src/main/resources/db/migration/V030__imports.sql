-- Imports: how far each has come, what was bad in it, and what waits to be written as a whole. docs/decisions/0011 says why.

create table imports (
    key        text not null,
    actor      text not null,
    settings   text not null,
    status     text not null default 'OPEN',
    lines      bigint not null default 0,
    hash       bytea,
    created    bigint not null default 0,
    unchanged  bigint not null default 0,
    refused    bigint not null default 0,
    held_back  bigint not null default 0,
    started_at timestamptz not null default now(),
    changed_at timestamptz not null default now(),
    constraint pk_imports primary key (key),
    constraint ck_imports_status check (status in ('OPEN', 'WRITTEN', 'REFUSED'))
);
comment on table imports is
    'Files that were sent to be taken in, each under a key. lines: how many are settled; hash: the SHA-256 of the file up to '
    'there, by which the same file is known when it is sent again. Rows that no client will send again may be deleted.';

create table import_batches (
    import_key text not null,
    first_line bigint not null,
    content    bytea not null,
    constraint pk_import_batches primary key (import_key, first_line),
    constraint fk_import_batches_import_key foreign key (import_key) references imports (key) on delete cascade
);
comment on table import_batches is
    'Lines that wait until the whole file is here, to be written in one transaction. Gone once that is done; those of a file that '
    'nobody has sent on for 7 days are removed when the next one comes.';

create table import_problems (
    import_key text not null,
    line       bigint not null,
    type       text,
    field      text,
    code       text not null,
    message    text not null,
    constraint pk_import_problems primary key (import_key, line),
    constraint fk_import_problems_import_key foreign key (import_key) references imports (key) on delete cascade
);
comment on table import_problems is 'Why lines of an import were refused: all in mode report, the first 1 000 in mode all.';
