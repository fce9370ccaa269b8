create table components (
    id uuid not null,
    code text not null,
    name text not null,
    parent_id uuid,
    hs_code text,
    constraint pk_components primary key (id),
    constraint uq_components_code unique (code),
    constraint fk_components_parent_id foreign key (parent_id) references components (id),
    constraint ck_components_code check (code ~ '^[A-Z0-9]+(_[A-Z0-9]+)*$'),
    constraint ck_components_hs_code check (hs_code ~ '^[0-9]{4}([0-9]{2})?$'),
    constraint ck_components_parent_id check (parent_id <> id)
);
comment on table components is 'The tree of parts and assemblies, down to what a plant can be said to make.';
comment on column components.hs_code is 'Heading or subheading of the Harmonized System, digits only; null when not assigned.';

create index ix_components_parent_id on components (parent_id, code);

create table supply_capabilities (
    row_id uuid not null,
    id uuid not null,
    asset_id uuid not null,
    component_id uuid not null,
    units_low integer,
    units_high integer,
    valid_from_edtf text not null,
    valid_from_earliest date,
    valid_from_latest date,
    valid_to_edtf text,
    valid_to_earliest date,
    valid_to_latest date,
    known_from timestamptz not null,
    known_to timestamptz,
    constraint pk_supply_capabilities primary key (row_id),
    constraint fk_supply_capabilities_asset_id foreign key (asset_id) references assets (id),
    constraint fk_supply_capabilities_component_id foreign key (component_id) references components (id),
    constraint ck_supply_capabilities_units check ((units_low is null) = (units_high is null)
        and units_low >= 0 and units_low <= units_high),
    constraint ck_supply_capabilities_known check (known_from < known_to),
    constraint ex_supply_capabilities_known exclude using gist (id with =, tstzrange(known_from, known_to) with &&)
);
comment on table supply_capabilities is 'Fact: an asset makes a component, so many units a year, for a time.';
comment on column supply_capabilities.units_low is 'Units a year at least; null together with units_high: not published.';

create index ix_supply_capabilities_asset_id on supply_capabilities (asset_id);
create index ix_supply_capabilities_component_id on supply_capabilities (component_id, id);
