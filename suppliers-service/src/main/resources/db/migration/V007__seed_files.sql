create table seed_files (
    name text not null,
    checksum text not null,
    loaded_at timestamptz not null,
    constraint pk_seed_files primary key (name)
);
comment on table seed_files is 'Which seed files this database has taken in, with the SHA-256 of the text: none is loaded twice.';
