-- Sources, the persons who speak in them, and the citations that tie facts to sources.

-- uuid equality beside interval overlap in one exclusion constraint. Trusted: the owner of the database may create it.
create extension if not exists btree_gist;

create table sources (
    id                 uuid primary key,
    code               text not null,
    kind               text not null,
    title              text not null,
    outlet             text,
    url                text,
    language           text,
    published_edtf     text not null,
    published_earliest date,
    published_latest   date,
    derived_from_id    uuid,
    constraint uq_sources_code unique (code),
    constraint fk_sources_derived_from_id foreign key (derived_from_id) references sources (id),
    constraint ck_sources_kind check
        (kind in ('INTERVIEW', 'AGENCY_SUMMARY', 'OFFICIAL_RELEASE', 'REGISTRY', 'REPORT', 'BACKGROUND')),
    constraint ck_sources_derived_from_id check (derived_from_id <> id)
);
create index ix_sources_derived_from_id on sources (derived_from_id);
comment on table sources is
    'Publications that facts rest on. outlet null: not named by whoever passed the information on. derived_from_id: the source '
    'this one only repeats or summarises; sources of one origin count once.';

create table persons (
    id     uuid primary key,
    slug   text not null,
    name   text not null,
    office text,
    constraint uq_persons_slug unique (slug)
);
comment on table persons is 'Holders of public offices, in that role only: people who speak in sources or visit sites.';

create table person_names (
    id        uuid primary key,
    person_id uuid not null,
    position  integer not null,
    value     text not null,
    script    text not null,
    language  text,
    constraint fk_person_names_person_id foreign key (person_id) references persons (id),
    constraint uq_person_names_person_id_position unique (person_id, position),
    constraint ck_person_names_script check (script ~ '^[A-Z][a-z]{3}$')
);
comment on table person_names is
    'The same person as different scripts and languages write the name. script: ISO 15924; language: BCP 47, null where the form '
    'belongs to no single language.';

create table citations (
    row_id      uuid primary key,
    id          uuid not null,
    fact_id     uuid not null,
    position    integer not null,
    source_id   uuid not null,
    speaker_id  uuid,
    modality    text not null,
    reliability text not null,
    credibility integer not null,
    locator     text,
    note        text,
    known_from  timestamptz not null,
    known_to    timestamptz,
    constraint fk_citations_source_id foreign key (source_id) references sources (id),
    constraint fk_citations_speaker_id foreign key (speaker_id) references persons (id),
    constraint ck_citations_modality check (modality in
        ('ASSERTED', 'INTENDED', 'UNDER_DISCUSSION', 'POTENTIAL', 'REPORTED', 'INFERRED', 'DENIED')),
    constraint ck_citations_reliability check (reliability in ('A', 'B', 'C', 'D', 'E', 'F')),
    constraint ck_citations_credibility check (credibility between 1 and 6),
    constraint ck_citations_known check (known_to > known_from),
    constraint ex_citations_known exclude using gist (id with =, tstzrange(known_from, known_to) with &&)
);
create index ix_citations_fact_id on citations (fact_id);
create index ix_citations_source_id on citations (source_id);
comment on table citations is
    'What a source says of a fact, and how firmly. fact_id is the id of a fact in any fact table; facts have one row for each '
    'version, so it cannot be a foreign key. reliability and credibility: Admiralty code, F and 6 where nobody has judged. '
    'known_from and known_to: since and until when this system believed the row (null: still does).';
