-- How parties cooperate in a project: regions, visits, capabilities, prerequisites, assessments, phases, hubs, components.

create table regional_engagements (
    row_id              uuid primary key,
    id                  uuid not null,
    project_id          uuid not null,
    region_code         text not null,
    kind                text not null,
    status              text not null,
    valid_from_edtf     text not null,
    valid_from_earliest date,
    valid_from_latest   date,
    valid_to_edtf       text,
    valid_to_earliest   date,
    valid_to_latest     date,
    known_from          timestamptz not null,
    known_to            timestamptz,
    constraint fk_regional_engagements_project_id foreign key (project_id) references projects (id),
    constraint fk_regional_engagements_region_code foreign key (region_code) references regions (code),
    constraint ck_regional_engagements_kind check (kind in ('COLLABORATION', 'TALKS', 'AGREEMENT', 'INVESTMENT')),
    constraint ck_regional_engagements_status check (status in ('PLANNED', 'BEGUN', 'SUSPENDED', 'ENDED')),
    constraint ck_regional_engagements_known check (known_to > known_from),
    constraint ex_regional_engagements_known
        exclude using gist (id with =, tstzrange(known_from, known_to) with &&)
);
create index ix_regional_engagements_id on regional_engagements (id);
create index ix_regional_engagements_project_id on regional_engagements (project_id);
create index ix_regional_engagements_region_code on regional_engagements (region_code);
comment on table regional_engagements is 'What a project does with a region. valid_from is since when.';

create table site_visits (
    row_id            uuid primary key,
    id                uuid not null,
    project_id        uuid not null,
    visitor_id        uuid,
    description       text not null,
    asset_id          uuid,
    identification_id uuid,
    visited_edtf      text not null,
    visited_earliest  date,
    visited_latest    date,
    purpose           text,
    recognised        text,
    known_from        timestamptz not null,
    known_to          timestamptz,
    constraint fk_site_visits_project_id foreign key (project_id) references projects (id),
    constraint fk_site_visits_visitor_id foreign key (visitor_id) references persons (id),
    constraint ck_site_visits_identification_id check ((asset_id is null) = (identification_id is null)),
    constraint ck_site_visits_known check (known_to > known_from),
    constraint ex_site_visits_known exclude using gist (id with =, tstzrange(known_from, known_to) with &&)
);
create index ix_site_visits_id on site_visits (id);
create index ix_site_visits_project_id on site_visits (project_id);
create index ix_site_visits_visitor_id on site_visits (visitor_id);
create index ix_site_visits_asset_id on site_visits (asset_id) where asset_id is not null;
comment on table site_visits is
    'Visits to plants. description is the place in the source''s words. asset_id is an asset of the suppliers service, and '
    'identification_id the fact that the place is that asset, which has citations of its own: who reports a visit seldom says '
    'which plant of ours it was.';

create table capability_claims (
    row_id     uuid primary key,
    id         uuid not null,
    project_id uuid not null,
    party_id   uuid,
    area       text not null,
    direction  text not null,
    strength   integer,
    known_from timestamptz not null,
    known_to   timestamptz,
    constraint fk_capability_claims_project_id foreign key (project_id) references projects (id),
    constraint ck_capability_claims_area check
        (area in ('DESIGN', 'PRODUCTION_PROCESS', 'SUPPLY_CHAIN', 'FINANCE', 'MARKET_ACCESS')),
    constraint ck_capability_claims_direction check (direction in ('OFFERS', 'NEEDS', 'UNSTATED')),
    constraint ck_capability_claims_strength check (strength between 0 and 5),
    constraint ck_capability_claims_party_id check (party_id is not null or direction = 'UNSTATED'),
    constraint ck_capability_claims_known check (known_to > known_from),
    constraint ex_capability_claims_known
        exclude using gist (id with =, tstzrange(known_from, known_to) with &&)
);
create index ix_capability_claims_project_id on capability_claims (project_id);
comment on table capability_claims is
    'What a party is said to offer or need in an area. direction UNSTATED: the parties are said to complement one another, and '
    'nobody says who gives what. strength null: not stated.';

create table prerequisites (
    row_id              uuid primary key,
    id                  uuid not null,
    project_id          uuid not null,
    kind                text not null,
    status              text not null,
    statement           text not null,
    valid_from_edtf     text not null,
    valid_from_earliest date,
    valid_from_latest   date,
    valid_to_edtf       text,
    valid_to_earliest   date,
    valid_to_latest     date,
    known_from          timestamptz not null,
    known_to            timestamptz,
    constraint fk_prerequisites_project_id foreign key (project_id) references projects (id),
    constraint ck_prerequisites_kind check
        (kind in ('PLANNING', 'CROSS_INDUSTRY_COORDINATION', 'POLITICAL_ALIGNMENT', 'ECONOMIC_ALIGNMENT')),
    constraint ck_prerequisites_status check (status in ('UNSTATED', 'UNMET', 'IN_PROGRESS', 'MET')),
    constraint ck_prerequisites_known check (known_to > known_from),
    constraint ex_prerequisites_known exclude using gist (id with =, tstzrange(known_from, known_to) with &&)
);
create index ix_prerequisites_project_id on prerequisites (project_id);
comment on table prerequisites is
    'What a project is said to need before it can go on. status UNSTATED: the source names the need, not how far it is met.';

create table assessments (
    row_id              uuid primary key,
    id                  uuid not null,
    project_id          uuid not null,
    subject             text not null,
    status              text not null,
    valid_from_edtf     text not null,
    valid_from_earliest date,
    valid_from_latest   date,
    valid_to_edtf       text,
    valid_to_earliest   date,
    valid_to_latest     date,
    known_from          timestamptz not null,
    known_to            timestamptz,
    constraint fk_assessments_project_id foreign key (project_id) references projects (id),
    constraint ck_assessments_subject check (subject in ('MARKET_DEMAND', 'REGULATION', 'FINANCING')),
    constraint ck_assessments_status check
        (status in ('NOT_STARTED', 'UNDER_EVALUATION', 'FAVOURABLE', 'UNFAVOURABLE', 'BLOCKED')),
    constraint ck_assessments_known check (known_to > known_from),
    constraint ex_assessments_known exclude using gist (id with =, tstzrange(known_from, known_to) with &&)
);
create index ix_assessments_project_id on assessments (project_id);
comment on table assessments is 'How far the examination of a project''s demand, regulation and financing has come.';

create table phases (
    row_id                      uuid primary key,
    id                          uuid not null,
    project_id                  uuid not null,
    position                    integer not null,
    kind                        text not null,
    validates                   text[] not null,
    predecessor_ids             uuid[] not null,
    duration_months_optimistic  double precision,
    duration_months_likely      double precision,
    duration_months_pessimistic double precision,
    known_from                  timestamptz not null,
    known_to                    timestamptz,
    constraint fk_phases_project_id foreign key (project_id) references projects (id),
    constraint ck_phases_kind check (kind in ('PILOT_LINE', 'LIMITED_SCOPE', 'SERIES')),
    constraint ck_phases_validates check (validates <@ array['TECHNICAL_VIABILITY', 'ECONOMIC_VIABILITY']),
    constraint ck_phases_duration check (num_nulls(duration_months_optimistic, duration_months_likely,
        duration_months_pessimistic) in (0, 3) and 0 <= duration_months_optimistic
        and duration_months_optimistic <= duration_months_likely
        and duration_months_likely <= duration_months_pessimistic),
    constraint ck_phases_known check (known_to > known_from),
    constraint ex_phases_known exclude using gist (id with =, tstzrange(known_from, known_to) with &&)
);
create index ix_phases_id on phases (id);
create index ix_phases_project_id_position on phases (project_id, position);
comment on table phases is
    'The phases a project is to go through. predecessor_ids are phases of the same project that end before this one begins. '
    'Durations are in months, all three or none: none are published more often than not.';

create table phase_criteria (
    row_id      uuid primary key,
    id          uuid not null,
    phase_id    uuid not null,
    position    integer not null,
    description text not null,
    target      text,
    outcome     text,
    known_from  timestamptz not null,
    known_to    timestamptz,
    constraint ck_phase_criteria_known check (known_to > known_from),
    constraint ex_phase_criteria_known exclude using gist (id with =, tstzrange(known_from, known_to) with &&)
);
create index ix_phase_criteria_phase_id on phase_criteria (phase_id, position);
comment on table phase_criteria is 'By what a phase is judged. target null: not published; outcome null: not known yet.';

create table hubs (
    row_id              uuid primary key,
    id                  uuid not null,
    project_id          uuid not null,
    region_code         text not null,
    asset_id            uuid,
    certainty           text not null,
    capacity_low        integer,
    capacity_high       integer,
    valid_from_edtf     text not null,
    valid_from_earliest date,
    valid_from_latest   date,
    valid_to_edtf       text,
    valid_to_earliest   date,
    valid_to_latest     date,
    known_from          timestamptz not null,
    known_to            timestamptz,
    constraint fk_hubs_project_id foreign key (project_id) references projects (id),
    constraint fk_hubs_region_code foreign key (region_code) references regions (code),
    constraint ck_hubs_certainty check (certainty in
        ('ASSERTED', 'INTENDED', 'UNDER_DISCUSSION', 'POTENTIAL', 'REPORTED', 'INFERRED', 'DENIED')),
    constraint ck_hubs_capacity check ((capacity_low is null) = (capacity_high is null)
        and 0 <= capacity_low and capacity_low <= capacity_high),
    constraint ck_hubs_known check (known_to > known_from),
    constraint ex_hubs_known exclude using gist (id with =, tstzrange(known_from, known_to) with &&)
);
create index ix_hubs_project_id on hubs (project_id);
create index ix_hubs_region_code on hubs (region_code);
create index ix_hubs_asset_id on hubs (asset_id) where asset_id is not null;
comment on table hubs is
    'Places where a project produces or may produce. capacity_low and capacity_high: units a year, both null where no capacity is '
    'published. asset_id is an asset of the suppliers service, null where no plant is named.';

create table component_needs (
    row_id               uuid primary key,
    id                   uuid not null,
    project_id           uuid not null,
    component_code       text not null,
    criticality          text,
    units_per_vehicle    double precision,
    local_content_wanted double precision,
    known_from           timestamptz not null,
    known_to             timestamptz,
    constraint fk_component_needs_project_id foreign key (project_id) references projects (id),
    constraint ck_component_needs_criticality check (criticality in ('CRITICAL', 'IMPORTANT', 'REPLACEABLE')),
    constraint ck_component_needs_units_per_vehicle check (units_per_vehicle > 0),
    constraint ck_component_needs_local_content_wanted check (local_content_wanted between 0 and 1),
    constraint ck_component_needs_known check (known_to > known_from),
    constraint ex_component_needs_known exclude using gist (id with =, tstzrange(known_from, known_to) with &&)
);
create index ix_component_needs_project_id on component_needs (project_id);
create index ix_component_needs_component_code on component_needs (component_code);
comment on table component_needs is
    'Components a project needs. component_code is a component of the suppliers service. local_content_wanted is a fraction 0 to '
    '1. Null in any of the three: not stated.';
