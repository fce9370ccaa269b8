-- Projects and what is said of them as a whole: launch, claims, parties, stages. A row of a fact table is one version of a fact:
-- id is the fact, row_id the version, and no two versions of a fact may be believed at the same moment.

create table regions (
    code      text primary key,
    name      text not null,
    country   text not null,
    latitude  double precision,
    longitude double precision,
    constraint ck_regions_code check (code ~ '^[A-Z]{2}-[A-Z0-9]{1,3}$'),
    constraint ck_regions_country check (country = left(code, 2)),
    constraint ck_regions_latitude check (latitude between -90 and 90),
    constraint ck_regions_longitude check (longitude between -180 and 180)
);
comment on table regions is
    'Regions by ISO 3166-2 code. Coordinates are of the region''s centre, in degrees (WGS 84), good to about a tenth.';

create table projects (
    id      uuid primary key,
    slug    text not null,
    title   text not null,
    summary text,
    sector  text not null,
    version integer not null default 1,
    constraint uq_projects_slug unique (slug),
    constraint ck_projects_slug check (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
    constraint ck_projects_version check (version >= 1)
);
create index ix_projects_sector_slug on projects (sector, slug);
comment on table projects is
    'Cooperation projects: what stays the same. All that changes or may be mistaken is a fact in a table of its own. version '
    'counts the changes, for optimistic locking.';

create table project_launches (
    row_id          uuid primary key,
    id              uuid not null,
    project_id      uuid not null,
    launch_edtf     text not null,
    launch_earliest date,
    launch_latest   date,
    known_from      timestamptz not null,
    known_to        timestamptz,
    constraint fk_project_launches_project_id foreign key (project_id) references projects (id),
    constraint ck_project_launches_known check (known_to > known_from),
    constraint ex_project_launches_known
        exclude using gist (id with =, tstzrange(known_from, known_to) with &&),
    -- A project has one launch at any moment of knowledge, whichever fact says so.
    constraint ex_project_launches_project_id_known
        exclude using gist (project_id with =, tstzrange(known_from, known_to) with &&)
);
create index ix_project_launches_launch on project_launches (launch_earliest, launch_latest);
comment on table project_launches is 'When a project is to launch. launch_edtf is undisclosed where nobody has published a date.';

create table claims (
    row_id     uuid primary key,
    id         uuid not null,
    project_id uuid not null,
    kind       text not null,
    statement  text not null,
    known_from timestamptz not null,
    known_to   timestamptz,
    constraint fk_claims_project_id foreign key (project_id) references projects (id),
    constraint ck_claims_kind check (kind in ('MUTUAL_BENEFIT', 'STRATEGIC_INTEREST', 'OTHER')),
    constraint ck_claims_known check (known_to > known_from),
    constraint ex_claims_known exclude using gist (id with =, tstzrange(known_from, known_to) with &&)
);
create index ix_claims_project_id on claims (project_id);
comment on table claims is 'What sources claim of a project as a whole.';

create table parties (
    row_id              uuid primary key,
    id                  uuid not null,
    project_id          uuid not null,
    country             text,
    organisation_id     uuid,
    role                text not null,
    valid_from_edtf     text not null,
    valid_from_earliest date,
    valid_from_latest   date,
    valid_to_edtf       text,
    valid_to_earliest   date,
    valid_to_latest     date,
    known_from          timestamptz not null,
    known_to            timestamptz,
    constraint fk_parties_project_id foreign key (project_id) references projects (id),
    constraint ck_parties_country check (country ~ '^[A-Z]{2}$'),
    constraint ck_parties_country_organisation_id check ((country is null) <> (organisation_id is null)),
    constraint ck_parties_role check (role in
        ('INITIATOR', 'HOST', 'TECHNOLOGY_PARTNER', 'MANUFACTURER', 'INVESTOR', 'REGULATOR', 'REGION')),
    constraint ck_parties_known check (known_to > known_from),
    constraint ex_parties_known exclude using gist (id with =, tstzrange(known_from, known_to) with &&)
);
create index ix_parties_id on parties (id);
create index ix_parties_project_id on parties (project_id);
create index ix_parties_country on parties (country) where country is not null;
create index ix_parties_organisation_id on parties (organisation_id) where organisation_id is not null;
comment on table parties is
    'Countries and organisations that take part in a project. organisation_id is an organisation of the suppliers service, which '
    'has a database of its own.';

create table stage_transitions (
    row_id            uuid primary key,
    id                uuid not null,
    project_id        uuid not null,
    position          integer not null,
    from_stage        text,
    to_stage          text not null,
    status            text not null,
    occurred_edtf     text not null,
    occurred_earliest date,
    occurred_latest   date,
    reason            text,
    known_from        timestamptz not null,
    known_to          timestamptz,
    constraint fk_stage_transitions_project_id foreign key (project_id) references projects (id),
    constraint ck_stage_transitions_from_stage check (from_stage in ('INTEREST', 'TALKS', 'PLANNING', 'PILOT',
        'LIMITED_PRODUCTION', 'SERIES_PRODUCTION', 'ON_HOLD', 'CANCELLED')),
    constraint ck_stage_transitions_to_stage check (to_stage in ('INTEREST', 'TALKS', 'PLANNING', 'PILOT',
        'LIMITED_PRODUCTION', 'SERIES_PRODUCTION', 'ON_HOLD', 'CANCELLED')),
    constraint ck_stage_transitions_stages check (from_stage is distinct from to_stage),
    constraint ck_stage_transitions_status check (status in ('DONE', 'UNDER_WAY')),
    constraint ck_stage_transitions_position check (position >= 1),
    constraint ck_stage_transitions_known check (known_to > known_from),
    constraint ex_stage_transitions_known
        exclude using gist (id with =, tstzrange(known_from, known_to) with &&)
);
create index ix_stage_transitions_id on stage_transitions (id);
create index ix_stage_transitions_project_id_position on stage_transitions (project_id, position);
comment on table stage_transitions is
    'Steps of a project from stage to stage. position is their order, since dates are seldom published. from_stage is null for '
    'the first one. occurred of an UNDER_WAY transition is when it was seen to be under way.';
