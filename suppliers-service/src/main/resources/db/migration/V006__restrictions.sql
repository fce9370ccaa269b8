create table restrictions (
    row_id uuid not null,
    id uuid not null,
    organisation_id uuid,
    asset_id uuid,
    authority text not null,
    programme text not null,
    description text,
    valid_from_edtf text not null,
    valid_from_earliest date,
    valid_from_latest date,
    valid_to_edtf text,
    valid_to_earliest date,
    valid_to_latest date,
    known_from timestamptz not null,
    known_to timestamptz,
    constraint pk_restrictions primary key (row_id),
    constraint fk_restrictions_organisation_id foreign key (organisation_id) references organisations (id),
    constraint fk_restrictions_asset_id foreign key (asset_id) references assets (id),
    constraint ck_restrictions_subject check (num_nonnulls(organisation_id, asset_id) = 1),
    constraint ck_restrictions_known check (known_from < known_to),
    constraint ex_restrictions_known exclude using gist (id with =, tstzrange(known_from, known_to) with &&)
);
comment on table restrictions is
    'Fact: an authority lists an organisation or asset under a programme. A recorded flag with its source, never a judgement of ours.';

create index ix_restrictions_organisation_id on restrictions (organisation_id);
create index ix_restrictions_asset_id on restrictions (asset_id);
