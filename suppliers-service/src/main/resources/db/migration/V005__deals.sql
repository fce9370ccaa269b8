create table deals (
    id uuid not null,
    slug text not null,
    title text not null,
    version integer not null default 1,
    constraint pk_deals primary key (id),
    constraint uq_deals_slug unique (slug),
    constraint ck_deals_slug check (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$')
);
comment on table deals is 'Purchases and sales of organisations, assets or shares of them. How far one has come is in deal_events.';

create table deal_targets (
    row_id uuid not null,
    id uuid not null,
    deal_id uuid not null,
    organisation_id uuid,
    asset_id uuid,
    share_min double precision,
    share_max double precision,
    known_from timestamptz not null,
    known_to timestamptz,
    constraint pk_deal_targets primary key (row_id),
    constraint fk_deal_targets_deal_id foreign key (deal_id) references deals (id),
    constraint fk_deal_targets_organisation_id foreign key (organisation_id) references organisations (id),
    constraint fk_deal_targets_asset_id foreign key (asset_id) references assets (id),
    constraint ck_deal_targets_subject check (num_nonnulls(organisation_id, asset_id) = 1),
    constraint ck_deal_targets_share check ((share_min is null) = (share_max is null)
        and share_min >= 0 and share_min <= share_max and share_max <= 1),
    constraint ck_deal_targets_known check (known_from < known_to),
    constraint ex_deal_targets_known exclude using gist (id with =, tstzrange(known_from, known_to) with &&)
);
comment on table deal_targets is 'Fact: a deal is about this organisation or asset, or a share of it.';
comment on column deal_targets.share_min is 'The share that would change hands, 0..1; null together with share_max: not published.';

create index ix_deal_targets_deal_id on deal_targets (deal_id);
create index ix_deal_targets_asset_id on deal_targets (asset_id);
create index ix_deal_targets_organisation_id on deal_targets (organisation_id);

create table deal_parties (
    row_id uuid not null,
    id uuid not null,
    deal_id uuid not null,
    organisation_id uuid not null,
    role text not null,
    known_from timestamptz not null,
    known_to timestamptz,
    constraint pk_deal_parties primary key (row_id),
    constraint fk_deal_parties_deal_id foreign key (deal_id) references deals (id),
    constraint fk_deal_parties_organisation_id foreign key (organisation_id) references organisations (id),
    constraint ck_deal_parties_role check (role in ('SELLER', 'ACQUIRER')),
    constraint ck_deal_parties_known check (known_from < known_to),
    constraint ex_deal_parties_known exclude using gist (id with =, tstzrange(known_from, known_to) with &&),
    constraint ex_deal_parties_one_seller exclude using gist (deal_id with =, tstzrange(known_from, known_to) with &&)
        where (role = 'SELLER')
);
comment on table deal_parties is 'Fact: an organisation sells or acquires in a deal. A group of buyers nobody names is an organisation too.';

create index ix_deal_parties_deal_id on deal_parties (deal_id);
create index ix_deal_parties_organisation_id on deal_parties (organisation_id);

create table deal_events (
    row_id uuid not null,
    id uuid not null,
    deal_id uuid not null,
    ordinal integer not null,
    stage text not null,
    occurred_edtf text not null,
    occurred_earliest date,
    occurred_latest date,
    description text not null,
    known_from timestamptz not null,
    known_to timestamptz,
    constraint pk_deal_events primary key (row_id),
    constraint fk_deal_events_deal_id foreign key (deal_id) references deals (id),
    constraint ck_deal_events_ordinal check (ordinal > 0),
    constraint ck_deal_events_stage check (stage in ('RUMOURED', 'EXPLORING', 'NEGOTIATING', 'AGREED', 'APPROVED', 'CLOSED', 'ABANDONED')),
    constraint ck_deal_events_known check (known_from < known_to),
    constraint ex_deal_events_known exclude using gist (id with =, tstzrange(known_from, known_to) with &&),
    constraint ex_deal_events_ordinal exclude using gist (deal_id with =, ordinal with =, tstzrange(known_from, known_to) with &&)
);
comment on table deal_events is 'Fact: something happened to a deal and left it in a stage. The deal is in the stage of its last event.';
comment on column deal_events.ordinal is 'The order of events, 1 first: fuzzy or undisclosed dates cannot give it.';

create index ix_deal_events_deal_id on deal_events (deal_id, ordinal);

create table deal_effects (
    row_id uuid not null,
    id uuid not null,
    deal_id uuid not null,
    kind text not null,
    description text not null,
    known_from timestamptz not null,
    known_to timestamptz,
    constraint pk_deal_effects primary key (row_id),
    constraint fk_deal_effects_deal_id foreign key (deal_id) references deals (id),
    constraint ck_deal_effects_kind check (kind in ('OWNERSHIP_STRUCTURE', 'COMPONENT_ACCESS', 'OTHER')),
    constraint ck_deal_effects_known check (known_from < known_to),
    constraint ex_deal_effects_known exclude using gist (id with =, tstzrange(known_from, known_to) with &&)
);
comment on table deal_effects is 'Fact: somebody claims that a deal would have this effect. A claim, never a computation of ours.';

create index ix_deal_effects_deal_id on deal_effects (deal_id);
