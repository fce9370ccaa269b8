create table ownership_stakes (
    row_id uuid not null,
    id uuid not null,
    owner_id uuid not null,
    organisation_id uuid,
    asset_id uuid,
    subject_id uuid not null generated always as (coalesce(organisation_id, asset_id)) stored,
    interest text not null,
    share_min double precision,
    share_max double precision,
    valid_from_edtf text not null,
    valid_from_earliest date,
    valid_from_latest date,
    valid_to_edtf text,
    valid_to_earliest date,
    valid_to_latest date,
    known_from timestamptz not null,
    known_to timestamptz,
    constraint pk_ownership_stakes primary key (row_id),
    constraint fk_ownership_stakes_owner_id foreign key (owner_id) references organisations (id),
    constraint fk_ownership_stakes_organisation_id foreign key (organisation_id) references organisations (id),
    constraint fk_ownership_stakes_asset_id foreign key (asset_id) references assets (id),
    constraint ck_ownership_stakes_subject check (num_nonnulls(organisation_id, asset_id) = 1),
    constraint ck_ownership_stakes_interest check (interest in ('SHAREHOLDING', 'VOTING_RIGHTS', 'APPOINTMENT_OF_BOARD',
        'OTHER_INFLUENCE_OR_CONTROL', 'SENIOR_MANAGING_OFFICIAL', 'SETTLOR', 'TRUSTEE', 'PROTECTOR', 'BENEFICIARY_OF_LEGAL_ARRANGEMENT',
        'RIGHTS_TO_SURPLUS_ASSETS_ON_DISSOLUTION', 'RIGHTS_TO_PROFIT_OR_INCOME', 'RIGHTS_GRANTED_BY_CONTRACT',
        'CONDITIONAL_RIGHTS_GRANTED_BY_CONTRACT', 'CONTROL_VIA_COMPANY_RULES_OR_ARTICLES', 'CONTROL_BY_LEGAL_FRAMEWORK',
        'BOARD_MEMBER', 'BOARD_CHAIR', 'UNKNOWN_INTEREST', 'UNPUBLISHED_INTEREST', 'ENJOYMENT_AND_USE_OF_ASSETS',
        'RIGHT_TO_PROFIT_OR_INCOME_FROM_ASSETS', 'NOMINEE', 'NOMINATOR')),
    constraint ck_ownership_stakes_share check ((share_min is null) = (share_max is null)
        and share_min >= 0 and share_min <= share_max and share_max <= 1),
    constraint ck_ownership_stakes_known check (known_from < known_to),
    constraint ex_ownership_stakes_known exclude using gist (id with =, tstzrange(known_from, known_to) with &&)
);
comment on table ownership_stakes is
    'Fact: an organisation holds an interest in an organisation or asset for a time. A stake an organisation holds in itself is allowed.';
comment on column ownership_stakes.subject_id is 'The organisation or the asset, whichever it is: one index carries the walk up the graph.';
comment on column ownership_stakes.share_min is 'Fraction 0..1; equal to share_max when exact, null together with it when not published.';

create index ix_ownership_stakes_subject_id on ownership_stakes (subject_id);
create index ix_ownership_stakes_owner_id on ownership_stakes (owner_id, id);
create index ix_ownership_stakes_id on ownership_stakes (id);
