alter table assets add column address text;
comment on column assets.address is 'The address as the source writes it, without the country; null: not recorded.';

create table facility_rows (
    source_id uuid not null,
    key text not null,
    asset_id uuid not null,
    made boolean not null,
    checksum text not null,
    constraint pk_facility_rows primary key (source_id, key),
    constraint fk_facility_rows_source_id foreign key (source_id) references sources (id),
    constraint fk_facility_rows_asset_id foreign key (asset_id) references assets (id)
);
comment on table facility_rows is 'Which rows of facility lists were taken in from which source, and which asset each is.';
comment on column facility_rows.key is 'The row''s own id in the list (os_id); of a row without one, the SHA-256 of name, address and country.';
comment on column facility_rows.made is 'False: whoever prepared the list said that it is an asset that was here already.';
comment on column facility_rows.checksum is 'SHA-256 of what the row said: the same again changes nothing.';

create table asset_forms (
    asset_id uuid not null,
    name text not null,
    form text not null,
    constraint pk_asset_forms primary key (asset_id, name),
    constraint fk_asset_forms_asset_id foreign key (asset_id) references assets (id)
);
comment on table asset_forms is
    'The search form of each name an asset has or had, so that an import can find assets called alike. Made when an import needs it.';

create index ix_asset_forms_form on asset_forms (form);
create index ix_assets_place on assets (country, latitude, longitude) where latitude is not null;
