-- Identity tables hold what never changes with time or knowledge, plus the version that writers compare.
-- Fact tables hold one row per version of a fact: row_id is the row, id the fact, known_from/known_to when we believed it.

create extension if not exists btree_gist;

create table organisations (
    id uuid not null,
    slug text not null,
    name text not null,
    kind text not null,
    legal_form text,
    country text,
    version integer not null default 1,
    constraint pk_organisations primary key (id),
    constraint uq_organisations_slug unique (slug),
    constraint ck_organisations_slug check (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
    constraint ck_organisations_kind check (kind in ('COMPANY', 'STATE_BODY', 'PERSON_GROUP', 'CONSORTIUM', 'FUND', 'UNKNOWN')),
    constraint ck_organisations_country check (country ~ '^[A-Z]{2}$')
);
comment on table organisations is
    'Companies, state bodies, funds and groups of persons, named or not: whoever can own, sell or buy.';
comment on column organisations.name is 'The name to show; all names, in their scripts, are in organisation_names.';
comment on column organisations.country is 'ISO 3166-1 alpha-2; null when not stated.';

create index ix_organisations_kind on organisations (kind, slug);
create index ix_organisations_country on organisations (country, slug);

create table organisation_names (
    row_id uuid not null,
    id uuid not null,
    organisation_id uuid not null,
    value text not null,
    script text not null,
    language text,
    kind text not null,
    known_from timestamptz not null,
    known_to timestamptz,
    constraint pk_organisation_names primary key (row_id),
    constraint fk_organisation_names_organisation_id foreign key (organisation_id) references organisations (id),
    constraint ck_organisation_names_script check (script ~ '^[A-Z][a-z]{3}$'),
    constraint ck_organisation_names_kind check (kind in ('OFFICIAL', 'SHORT', 'FORMER', 'TRADING', 'TRANSLITERATED', 'DESCRIPTION')),
    constraint ck_organisation_names_known check (known_from < known_to),
    constraint ex_organisation_names_known exclude using gist (id with =, tstzrange(known_from, known_to) with &&)
);
comment on table organisation_names is 'Fact: an organisation is known by this name.';
comment on column organisation_names.script is 'ISO 15924, for example Latn, Cyrl, Arab.';

create index ix_organisation_names_organisation_id on organisation_names (organisation_id);

create table organisation_identifiers (
    row_id uuid not null,
    id uuid not null,
    organisation_id uuid not null,
    scheme text not null,
    value text not null,
    known_from timestamptz not null,
    known_to timestamptz,
    constraint pk_organisation_identifiers primary key (row_id),
    constraint fk_organisation_identifiers_organisation_id foreign key (organisation_id) references organisations (id),
    constraint ck_organisation_identifiers_known check (known_from < known_to),
    constraint ex_organisation_identifiers_known exclude using gist (id with =, tstzrange(known_from, known_to) with &&)
);
comment on table organisation_identifiers is 'Fact: a register or knowledge base knows an organisation by this value.';
comment on column organisation_identifiers.scheme is 'LEI, a register by its org-id.guide code (for example RU-INN), or WIKIDATA.';

create index ix_organisation_identifiers_organisation_id on organisation_identifiers (organisation_id);
create index ix_organisation_identifiers_value on organisation_identifiers (value, scheme);

create table assets (
    id uuid not null,
    slug text not null,
    name text not null,
    kind text not null,
    region_code text,
    country text,
    latitude double precision,
    longitude double precision,
    parent_id uuid,
    version integer not null default 1,
    constraint pk_assets primary key (id),
    constraint uq_assets_slug unique (slug),
    constraint fk_assets_parent_id foreign key (parent_id) references assets (id),
    constraint ck_assets_slug check (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
    constraint ck_assets_kind check (kind in ('PLANT', 'LINE', 'ASSET_GROUP', 'STAKE', 'BRAND', 'LICENCE')),
    constraint ck_assets_region_code check (region_code ~ '^[A-Z]{2}-[A-Z0-9]{1,3}$'),
    constraint ck_assets_country check (country ~ '^[A-Z]{2}$'),
    constraint ck_assets_region_in_country check (region_code is null or country is not null and country = left(region_code, 2)),
    constraint ck_assets_place check ((latitude is null) = (longitude is null)
        and latitude between -90 and 90 and longitude between -180 and 180),
    constraint ck_assets_parent check (parent_id <> id)
);
comment on table assets is 'What can be owned and used: plants, lines, groups of assets, brands, licences.';
comment on column assets.region_code is 'ISO 3166-2; null when not stated. Regions themselves belong to projects-service.';
comment on column assets.parent_id is 'The asset it is part of; null at the top.';

create index ix_assets_kind on assets (kind, slug);
create index ix_assets_region_code on assets (region_code, slug);
create index ix_assets_parent_id on assets (parent_id, slug);

create table asset_names (
    row_id uuid not null,
    id uuid not null,
    asset_id uuid not null,
    value text not null,
    script text not null,
    language text,
    kind text not null,
    known_from timestamptz not null,
    known_to timestamptz,
    constraint pk_asset_names primary key (row_id),
    constraint fk_asset_names_asset_id foreign key (asset_id) references assets (id),
    constraint ck_asset_names_script check (script ~ '^[A-Z][a-z]{3}$'),
    constraint ck_asset_names_kind check (kind in ('OFFICIAL', 'SHORT', 'FORMER', 'TRADING', 'TRANSLITERATED', 'DESCRIPTION')),
    constraint ck_asset_names_known check (known_from < known_to),
    constraint ex_asset_names_known exclude using gist (id with =, tstzrange(known_from, known_to) with &&)
);
comment on table asset_names is 'Fact: an asset is known by this name.';

create index ix_asset_names_asset_id on asset_names (asset_id);

create table asset_statuses (
    row_id uuid not null,
    id uuid not null,
    asset_id uuid not null,
    status text not null,
    valid_from_edtf text not null,
    valid_from_earliest date,
    valid_from_latest date,
    valid_to_edtf text,
    valid_to_earliest date,
    valid_to_latest date,
    known_from timestamptz not null,
    known_to timestamptz,
    constraint pk_asset_statuses primary key (row_id),
    constraint fk_asset_statuses_asset_id foreign key (asset_id) references assets (id),
    constraint ck_asset_statuses_status check (status in ('OPERATING', 'IDLE', 'UNDER_CONSTRUCTION', 'ANNOUNCED', 'CLOSED', 'UNKNOWN')),
    constraint ck_asset_statuses_known check (known_from < known_to),
    constraint ex_asset_statuses_known exclude using gist (id with =, tstzrange(known_from, known_to) with &&)
);
comment on table asset_statuses is 'Fact: an asset has this operating status for a time. No row at a moment: unknown.';
comment on column asset_statuses.valid_to_edtf is 'Null: open, it still holds.';

create index ix_asset_statuses_asset_id on asset_statuses (asset_id);
