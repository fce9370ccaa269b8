-- The orders of the lists of all projects, which read their whole table without an index. Each is what the enum <Type>Sort says, by the
-- expressions of SortKey: where what is missing comes last either way, descending has other expressions, and so an index of its own;
-- all others are read backwards. Not by RECORDED, which is by id. The orders of projects by stage, launch and last change are facts of other tables.

create index ix_parties_by_role on parties ((array_position(array['INITIATOR', 'HOST', 'TECHNOLOGY_PARTNER', 'MANUFACTURER', 'INVESTOR', 'REGULATOR', 'REGION'], role)), id);
create index ix_parties_by_since on parties ((case when valid_from_edtf = 'undisclosed' then date 'infinity' else coalesce(valid_from_earliest, date '-infinity') end), (coalesce(valid_from_latest, date 'infinity')), id);
create index ix_parties_by_since_descending on parties ((case when valid_from_edtf = 'undisclosed' then date '-infinity' else coalesce(valid_from_earliest, date '-infinity') end), (case when valid_from_edtf = 'undisclosed' then date '-infinity' else coalesce(valid_from_latest, date 'infinity') end), id);

create index ix_claims_by_kind on claims ((array_position(array['MUTUAL_BENEFIT', 'STRATEGIC_INTEREST', 'OTHER'], kind)), id);

create index ix_capability_claims_by_area on capability_claims ((array_position(array['DESIGN', 'PRODUCTION_PROCESS', 'SUPPLY_CHAIN', 'FINANCE', 'MARKET_ACCESS'], area)), id);

create index ix_prerequisites_by_kind on prerequisites ((array_position(array['PLANNING', 'CROSS_INDUSTRY_COORDINATION', 'POLITICAL_ALIGNMENT', 'ECONOMIC_ALIGNMENT'], kind)), id);
create index ix_prerequisites_by_status on prerequisites ((array_position(array['UNSTATED', 'UNMET', 'IN_PROGRESS', 'MET'], status)), id);
create index ix_prerequisites_by_since on prerequisites ((case when valid_from_edtf = 'undisclosed' then date 'infinity' else coalesce(valid_from_earliest, date '-infinity') end), (coalesce(valid_from_latest, date 'infinity')), id);
create index ix_prerequisites_by_since_descending on prerequisites ((case when valid_from_edtf = 'undisclosed' then date '-infinity' else coalesce(valid_from_earliest, date '-infinity') end), (case when valid_from_edtf = 'undisclosed' then date '-infinity' else coalesce(valid_from_latest, date 'infinity') end), id);

create index ix_assessments_by_subject on assessments ((array_position(array['MARKET_DEMAND', 'REGULATION', 'FINANCING'], subject)), id);
create index ix_assessments_by_status on assessments ((array_position(array['NOT_STARTED', 'UNDER_EVALUATION', 'FAVOURABLE', 'UNFAVOURABLE', 'BLOCKED'], status)), id);
create index ix_assessments_by_since on assessments ((case when valid_from_edtf = 'undisclosed' then date 'infinity' else coalesce(valid_from_earliest, date '-infinity') end), (coalesce(valid_from_latest, date 'infinity')), id);
create index ix_assessments_by_since_descending on assessments ((case when valid_from_edtf = 'undisclosed' then date '-infinity' else coalesce(valid_from_earliest, date '-infinity') end), (case when valid_from_edtf = 'undisclosed' then date '-infinity' else coalesce(valid_from_latest, date 'infinity') end), id);

create index ix_phases_by_kind on phases ((array_position(array['PILOT_LINE', 'LIMITED_SCOPE', 'SERIES'], kind)), id);

create index ix_regional_engagements_by_since on regional_engagements ((case when valid_from_edtf = 'undisclosed' then date 'infinity' else coalesce(valid_from_earliest, date '-infinity') end), (coalesce(valid_from_latest, date 'infinity')), id);
create index ix_regional_engagements_by_since_descending on regional_engagements ((case when valid_from_edtf = 'undisclosed' then date '-infinity' else coalesce(valid_from_earliest, date '-infinity') end), (case when valid_from_edtf = 'undisclosed' then date '-infinity' else coalesce(valid_from_latest, date 'infinity') end), id);
create index ix_regional_engagements_by_region on regional_engagements ((left(translate(lower(region_code collate "pg_c_utf8"), chr(31), ''), 100) collate "pg_c_utf8"), id);
create index ix_regional_engagements_by_status on regional_engagements ((array_position(array['PLANNED', 'BEGUN', 'SUSPENDED', 'ENDED'], status)), id);

create index ix_hubs_by_since on hubs ((case when valid_from_edtf = 'undisclosed' then date 'infinity' else coalesce(valid_from_earliest, date '-infinity') end), (coalesce(valid_from_latest, date 'infinity')), id);
create index ix_hubs_by_since_descending on hubs ((case when valid_from_edtf = 'undisclosed' then date '-infinity' else coalesce(valid_from_earliest, date '-infinity') end), (case when valid_from_edtf = 'undisclosed' then date '-infinity' else coalesce(valid_from_latest, date 'infinity') end), id);
create index ix_hubs_by_capacity on hubs ((coalesce(capacity_high, 9223372036854775807)), (coalesce(capacity_low, 9223372036854775807)), id);
create index ix_hubs_by_capacity_descending on hubs ((coalesce(capacity_high, -9223372036854775807)), (coalesce(capacity_low, -9223372036854775807)), id);

create index ix_site_visits_by_visited on site_visits ((case when visited_edtf = 'undisclosed' then date 'infinity' else coalesce(visited_earliest, date '-infinity') end), (coalesce(visited_latest, date 'infinity')), id);
create index ix_site_visits_by_visited_descending on site_visits ((case when visited_edtf = 'undisclosed' then date '-infinity' else coalesce(visited_earliest, date '-infinity') end), (case when visited_edtf = 'undisclosed' then date '-infinity' else coalesce(visited_latest, date 'infinity') end), id);
create index ix_site_visits_by_description on site_visits ((left(translate(lower(description collate "pg_c_utf8"), chr(31), ''), 100) collate "pg_c_utf8"), id);

create index ix_component_needs_by_criticality on component_needs ((coalesce(array_position(array['CRITICAL', 'IMPORTANT', 'REPLACEABLE'], criticality), 9223372036854775807)), id);
create index ix_component_needs_by_criticality_descending on component_needs ((coalesce(array_position(array['CRITICAL', 'IMPORTANT', 'REPLACEABLE'], criticality), -9223372036854775807)), id);

create index ix_stage_transitions_by_stage on stage_transitions ((array_position(array['INTEREST', 'TALKS', 'PLANNING', 'PILOT', 'LIMITED_PRODUCTION', 'SERIES_PRODUCTION', 'ON_HOLD', 'CANCELLED'], to_stage)), id);
create index ix_stage_transitions_by_occurred on stage_transitions ((case when occurred_edtf = 'undisclosed' then date 'infinity' else coalesce(occurred_earliest, date '-infinity') end), (coalesce(occurred_latest, date 'infinity')), id);
create index ix_stage_transitions_by_occurred_descending on stage_transitions ((case when occurred_edtf = 'undisclosed' then date '-infinity' else coalesce(occurred_earliest, date '-infinity') end), (case when occurred_edtf = 'undisclosed' then date '-infinity' else coalesce(occurred_latest, date 'infinity') end), id);

create index ix_projects_by_title on projects ((left(translate(lower(title collate "pg_c_utf8"), chr(31), ''), 100) collate "pg_c_utf8"), slug);
create index ix_projects_by_sector on projects ((left(translate(lower(sector collate "pg_c_utf8"), chr(31), ''), 100) collate "pg_c_utf8"), slug);
