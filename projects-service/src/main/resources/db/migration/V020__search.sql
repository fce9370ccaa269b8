-- Searching by names and texts, in whatever script and spelling. The numbers come from the class SearchKeys of the service kit:
-- PostgreSQL cannot make them, for they rest on the transliteration rules beside it. Rows that are here already are filled after
-- the start, a few in each transaction. The pending list of each index is kept short, since every search reads all of it.

create function stale_search() returns trigger language plpgsql as $$
begin
    new.search := null;
    return new;
end $$;
comment on function stale_search is
    'Whoever changes a searched text without saying what it is found by from now on leaves nothing rather than what is wrong.';

alter table projects add column search integer[];
comment on column projects.search is
    'What the row is found by: numbers of the words of title, slug, summary. Null: not made yet, the row is read for every search.';
create index ix_projects_search on projects using gin (search) with (gin_pending_list_limit = 256);
create index ix_projects_unsearched on projects (id) where search is null;
create trigger tr_projects_search before update of title, slug, summary on projects
    for each row when ((old.title, old.slug, old.summary) is distinct from (new.title, new.slug, new.summary) and old.search is not distinct from new.search)
    execute function stale_search();

alter table persons add column search integer[];
comment on column persons.search is
    'What the row is found by: numbers of the words of name, office. Null: not made yet, the row is read for every search.';
create index ix_persons_search on persons using gin (search) with (gin_pending_list_limit = 256);
create index ix_persons_unsearched on persons (id) where search is null;
create trigger tr_persons_search before update of name, office on persons
    for each row when ((old.name, old.office) is distinct from (new.name, new.office) and old.search is not distinct from new.search)
    execute function stale_search();

alter table person_names add column search integer[];
comment on column person_names.search is
    'What the row is found by: numbers of the words of value. Null: not made yet, the row is read for every search.';
create index ix_person_names_search on person_names using gin (search) with (gin_pending_list_limit = 256);
create index ix_person_names_unsearched on person_names (id) where search is null;
create trigger tr_person_names_search before update of value on person_names
    for each row when ((old.value) is distinct from (new.value) and old.search is not distinct from new.search)
    execute function stale_search();

alter table regions add column search integer[];
comment on column regions.search is
    'What the row is found by: numbers of the words of name. Null: not made yet, the row is read for every search.';
create index ix_regions_search on regions using gin (search) with (gin_pending_list_limit = 256);
create index ix_regions_unsearched on regions (code) where search is null;
create trigger tr_regions_search before update of name on regions
    for each row when ((old.name) is distinct from (new.name) and old.search is not distinct from new.search)
    execute function stale_search();

alter table sources add column search integer[];
comment on column sources.search is
    'What the row is found by: numbers of the words of title, outlet. Null: not made yet, the row is read for every search.';
create index ix_sources_search on sources using gin (search) with (gin_pending_list_limit = 256);
create index ix_sources_unsearched on sources (id) where search is null;
create trigger tr_sources_search before update of title, outlet on sources
    for each row when ((old.title, old.outlet) is distinct from (new.title, new.outlet) and old.search is not distinct from new.search)
    execute function stale_search();

alter table site_visits add column search integer[];
comment on column site_visits.search is
    'What the row is found by: numbers of the words of description, recognised. Null: not made yet, the row is read for every search.';
create index ix_site_visits_search on site_visits using gin (search) with (gin_pending_list_limit = 256) where known_to is null;
create index ix_site_visits_unsearched on site_visits (id) where search is null and known_to is null;
