alter table organisations
    add column merged_into_id uuid,
    add constraint fk_organisations_merged_into_id foreign key (merged_into_id) references organisations (id),
    add constraint ck_organisations_merged_into_id check (merged_into_id <> id);
comment on column organisations.merged_into_id is
    'The organisation it is now held to be; null where it stands for itself. organisation_merges has since when, and what moved.';

create table organisation_merges (
    id uuid not null,
    merged_id uuid not null,
    survivor_id uuid not null,
    reason text not null,
    known_from timestamptz not null,
    known_to timestamptz,
    constraint pk_organisation_merges primary key (id),
    constraint fk_organisation_merges_merged_id foreign key (merged_id) references organisations (id),
    constraint fk_organisation_merges_survivor_id foreign key (survivor_id) references organisations (id),
    constraint ck_organisation_merges_two check (merged_id <> survivor_id),
    constraint ck_organisation_merges_known check (known_from < known_to),
    constraint ex_organisation_merges_merged exclude using gist (merged_id with =, tstzrange(known_from, known_to) with &&)
);
comment on table organisation_merges is
    'Which organisation was recorded twice, and which of the two stays. known_to: when the merge was undone; null: it stands.';

create index ix_organisation_merges_survivor_id on organisation_merges (survivor_id);

create table organisation_merge_moves (
    merge_id uuid not null,
    fact_table text not null,
    fact_column text not null,
    fact_id uuid not null,
    outcome text not null,
    version integer not null,
    constraint pk_organisation_merge_moves primary key (merge_id, fact_table, fact_column, fact_id),
    constraint fk_organisation_merge_moves_merge_id foreign key (merge_id) references organisation_merges (id),
    constraint ck_organisation_merge_moves_outcome check (outcome in ('MOVED', 'CITED_ELSEWHERE', 'SAME', 'BETWEEN'))
);
comment on table organisation_merge_moves is 'What a merge did to which fact, so that undoing it can put each back.';
comment on column organisation_merge_moves.outcome is
    'MOVED: it is about the survivor now. CITED_ELSEWHERE: a citation that went over to another fact. SAME: it said what the '
    'survivor''s fact says too, and is believed no more. BETWEEN: a stake of the two in each other, believed no more.';
comment on column organisation_merge_moves.version is 'The version that was believed before the merge.';
