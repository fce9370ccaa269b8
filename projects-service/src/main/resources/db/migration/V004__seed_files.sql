create table seed_files (
    name      text primary key,
    checksum  text not null,
    loaded_at timestamptz not null
);
comment on table seed_files is
    'Which seed files this database has taken in, with the SHA-256 of the text: an unchanged file is not even parsed again.';
