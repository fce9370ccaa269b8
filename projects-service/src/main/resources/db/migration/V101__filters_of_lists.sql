-- What narrows the lists of all projects, where hardly anything is found by it: what is disputed, and what lies in a country.

create index ix_citations_denying on citations (fact_id) where modality = 'DENIED';
comment on index ix_citations_denying is 'The denials alone, which are few: what is disputed is found from them.';

create index ix_hubs_country on hubs (left(region_code, 2));
create index ix_regional_engagements_country on regional_engagements (left(region_code, 2));
