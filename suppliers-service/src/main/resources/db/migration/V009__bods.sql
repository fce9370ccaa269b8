create table bods_statements (
    source_id uuid not null,
    statement_id text not null,
    constraint pk_bods_statements primary key (source_id, statement_id),
    constraint fk_bods_statements_source_id foreign key (source_id) references sources (id)
);
comment on table bods_statements is
    'Which statements of the Beneficial Ownership Data Standard were taken in from which source: none is taken in twice.';

create table bods_records (
    source_id uuid not null,
    record_id text not null,
    record_type text not null,
    statement_date text,
    organisation_id uuid,
    found boolean not null default false,
    form text,
    unspecified_reason text,
    closed boolean not null default false,
    constraint pk_bods_records primary key (source_id, record_id),
    constraint fk_bods_records_source_id foreign key (source_id) references sources (id),
    constraint fk_bods_records_organisation_id foreign key (organisation_id) references organisations (id),
    constraint ck_bods_records_record_type check (record_type in ('entity', 'person', 'relationship')),
    constraint ck_bods_records_organisation_id check ((organisation_id is null) = (record_type = 'relationship'))
);
comment on table bods_records is 'What the records of a publisher are here. A recordId means something within its source only.';
comment on column bods_records.statement_date is 'Of the last statement taken in; an older one does not overwrite it. ISO 8601.';
comment on column bods_records.found is 'True: an identifier showed that the organisation was here already; the record did not make it.';
comment on column bods_records.form is 'entityType with its subtype after a slash, or personType, as published: the standard has more of them than we have kinds.';

create index ix_bods_records_organisation_id on bods_records (organisation_id);

create table bods_stakes (
    source_id uuid not null,
    record_id text not null,
    interest text not null,
    occurrence integer not null,
    stake_id uuid not null,
    constraint pk_bods_stakes primary key (source_id, record_id, interest, occurrence),
    constraint fk_bods_stakes_record_id foreign key (source_id, record_id) references bods_records (source_id, record_id)
);
comment on table bods_stakes is 'Which stake each interest of a relationship record is: a record may hold several, also of one type.';
