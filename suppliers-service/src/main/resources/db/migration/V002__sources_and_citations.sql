create table sources (
    id uuid not null,
    code text not null,
    kind text not null,
    title text not null,
    outlet text,
    url text,
    language text,
    published_edtf text not null,
    published_earliest date,
    published_latest date,
    derived_from_id uuid,
    constraint pk_sources primary key (id),
    constraint uq_sources_code unique (code),
    constraint fk_sources_derived_from_id foreign key (derived_from_id) references sources (id),
    constraint ck_sources_kind check (kind in ('INTERVIEW', 'AGENCY_SUMMARY', 'OFFICIAL_RELEASE', 'REGISTRY', 'REPORT', 'BACKGROUND')),
    constraint ck_sources_derived_from_id check (derived_from_id <> id)
);
comment on table sources is
    'Publications that facts of this service rest on. Each service holds its own copy, with the same ids and codes.';
comment on column sources.outlet is 'Null: not named by whoever passed it on.';
comment on column sources.derived_from_id is 'The source it repeats or summarises; null when original.';

create index ix_sources_derived_from_id on sources (derived_from_id);

create table citations (
    row_id uuid not null,
    id uuid not null,
    fact_id uuid not null,
    fact_kind text not null,
    position integer not null,
    source_id uuid not null,
    speaker_id uuid,
    modality text not null,
    reliability text not null,
    credibility integer not null,
    locator text,
    note text,
    known_from timestamptz not null,
    known_to timestamptz,
    constraint pk_citations primary key (row_id),
    constraint fk_citations_source_id foreign key (source_id) references sources (id),
    constraint ck_citations_fact_kind check (fact_kind in ('ORGANISATION', 'ASSET', 'ASSET_STATUS', 'SUPPLY_CAPABILITY', 'OWNERSHIP_STAKE',
        'DEAL', 'DEAL_TARGET', 'DEAL_PARTY', 'DEAL_EVENT', 'DEAL_EFFECT', 'RESTRICTION')),
    constraint ck_citations_modality check (modality in ('ASSERTED', 'INTENDED', 'UNDER_DISCUSSION', 'POTENTIAL', 'REPORTED', 'INFERRED', 'DENIED')),
    constraint ck_citations_reliability check (reliability in ('A', 'B', 'C', 'D', 'E', 'F')),
    constraint ck_citations_credibility check (credibility between 1 and 6),
    constraint ck_citations_known check (known_from < known_to),
    constraint ex_citations_known exclude using gist (id with =, tstzrange(known_from, known_to) with &&)
);
comment on table citations is 'Fact: a source says, so firmly and by whose mouth, that another fact is so.';
comment on column citations.fact_id is
    'The fact, not one of its versions; no foreign key, since a fact is many rows of one of several tables (fact_kind).';
comment on column citations.position is 'Orders the citations of one fact.';
comment on column citations.speaker_id is 'A person of projects-service; null when nobody in particular speaks.';
comment on column citations.reliability is 'Admiralty code, the letter; credibility is its figure.';

create index ix_citations_fact_id on citations (fact_id);
create index ix_citations_source_id on citations (source_id);
