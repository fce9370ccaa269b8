-- All facts of projects as one list, and the order of their dates.

create view project_facts as
    select 'LAUNCH' as kind, project_id, id, known_from, known_to from project_launches
    union all select 'CLAIM', project_id, id, known_from, known_to from claims
    union all select 'PARTY', project_id, id, known_from, known_to from parties
    union all select 'STAGE_TRANSITION', project_id, id, known_from, known_to from stage_transitions
    union all select 'ENGAGEMENT', project_id, id, known_from, known_to from regional_engagements
    union all select 'VISIT', project_id, id, known_from, known_to from site_visits
    union all select 'IDENTIFICATION', project_id, identification_id, known_from, known_to from site_visits
        where identification_id is not null
    union all select 'CAPABILITY_CLAIM', project_id, id, known_from, known_to from capability_claims
    union all select 'PREREQUISITE', project_id, id, known_from, known_to from prerequisites
    union all select 'ASSESSMENT', project_id, id, known_from, known_to from assessments
    union all select 'PHASE', project_id, id, known_from, known_to from phases
    -- The version of the phase that was believed when the criterion was recorded: one, so that none is listed twice.
    union all select 'PHASE_CRITERION', p.project_id, c.id, c.known_from, c.known_to
        from phases p join phase_criteria c on c.phase_id = p.id
            and p.known_from <= c.known_from and (p.known_to is null or p.known_to > c.known_from)
    union all select 'HUB', project_id, id, known_from, known_to from hubs
    union all select 'COMPONENT_NEED', project_id, id, known_from, known_to from component_needs;
comment on view project_facts is
    'Every version of every fact of a project that citations may speak of. kind is a name of the enum FactKind.';

create index ix_project_launches_id on project_launches (id);
create index ix_claims_id on claims (id);
create index ix_capability_claims_id on capability_claims (id);
create index ix_prerequisites_id on prerequisites (id);
create index ix_assessments_id on assessments (id);
create index ix_phase_criteria_id on phase_criteria (id);
create index ix_hubs_id on hubs (id);
create index ix_component_needs_id on component_needs (id);
create index ix_site_visits_identification_id on site_visits (identification_id) where identification_id is not null;

-- Chronological order, as the class Chronology writes it: a page of a project's timeline reads as many rows of each index as the
-- page has, and no more, however long the timeline is.
create index ix_project_launches_timeline on project_launches (project_id,
    (case when launch_edtf = 'undisclosed' then date 'infinity' else coalesce(launch_earliest, date '-infinity') end),
    (coalesce(launch_latest, date 'infinity')), id);
create index ix_stage_transitions_timeline on stage_transitions (project_id,
    (case when occurred_edtf = 'undisclosed' then date 'infinity' else coalesce(occurred_earliest, date '-infinity') end),
    (coalesce(occurred_latest, date 'infinity')), id);
create index ix_site_visits_timeline on site_visits (project_id,
    (case when visited_edtf = 'undisclosed' then date 'infinity' else coalesce(visited_earliest, date '-infinity') end),
    (coalesce(visited_latest, date 'infinity')), id);
create index ix_parties_timeline_began on parties (project_id,
    (case when valid_from_edtf = 'undisclosed' then date 'infinity' else coalesce(valid_from_earliest, date '-infinity') end),
    (coalesce(valid_from_latest, date 'infinity')), id);
create index ix_parties_timeline_ended on parties (project_id,
    (case when valid_to_edtf = 'undisclosed' then date 'infinity' else coalesce(valid_to_earliest, date '-infinity') end),
    (coalesce(valid_to_latest, date 'infinity')), id) where valid_to_edtf is not null;
create index ix_regional_engagements_timeline_began on regional_engagements (project_id,
    (case when valid_from_edtf = 'undisclosed' then date 'infinity' else coalesce(valid_from_earliest, date '-infinity') end),
    (coalesce(valid_from_latest, date 'infinity')), id);
create index ix_regional_engagements_timeline_ended on regional_engagements (project_id,
    (case when valid_to_edtf = 'undisclosed' then date 'infinity' else coalesce(valid_to_earliest, date '-infinity') end),
    (coalesce(valid_to_latest, date 'infinity')), id) where valid_to_edtf is not null;
create index ix_prerequisites_timeline_began on prerequisites (project_id,
    (case when valid_from_edtf = 'undisclosed' then date 'infinity' else coalesce(valid_from_earliest, date '-infinity') end),
    (coalesce(valid_from_latest, date 'infinity')), id);
create index ix_prerequisites_timeline_ended on prerequisites (project_id,
    (case when valid_to_edtf = 'undisclosed' then date 'infinity' else coalesce(valid_to_earliest, date '-infinity') end),
    (coalesce(valid_to_latest, date 'infinity')), id) where valid_to_edtf is not null;
create index ix_assessments_timeline_began on assessments (project_id,
    (case when valid_from_edtf = 'undisclosed' then date 'infinity' else coalesce(valid_from_earliest, date '-infinity') end),
    (coalesce(valid_from_latest, date 'infinity')), id);
create index ix_assessments_timeline_ended on assessments (project_id,
    (case when valid_to_edtf = 'undisclosed' then date 'infinity' else coalesce(valid_to_earliest, date '-infinity') end),
    (coalesce(valid_to_latest, date 'infinity')), id) where valid_to_edtf is not null;
create index ix_hubs_timeline_began on hubs (project_id,
    (case when valid_from_edtf = 'undisclosed' then date 'infinity' else coalesce(valid_from_earliest, date '-infinity') end),
    (coalesce(valid_from_latest, date 'infinity')), id);
create index ix_hubs_timeline_ended on hubs (project_id,
    (case when valid_to_edtf = 'undisclosed' then date 'infinity' else coalesce(valid_to_earliest, date '-infinity') end),
    (coalesce(valid_to_latest, date 'infinity')), id) where valid_to_edtf is not null;
