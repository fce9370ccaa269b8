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

alter table organisations add column search integer[];
comment on column organisations.search is
    'What the row is found by: numbers of the words of name. Null: not made yet, the row is read for every search.';
create index ix_organisations_search on organisations using gin (search) with (gin_pending_list_limit = 256);
create index ix_organisations_unsearched on organisations (id) where search is null;
create trigger tr_organisations_search before update of name on organisations
    for each row when ((old.name) is distinct from (new.name) and old.search is not distinct from new.search)
    execute function stale_search();

alter table organisation_names add column search integer[];
comment on column organisation_names.search is
    'What the row is found by: numbers of the words of value. Null: not made yet, the row is read for every search.';
create index ix_organisation_names_search on organisation_names using gin (search) with (gin_pending_list_limit = 256) where known_to is null;
create index ix_organisation_names_unsearched on organisation_names (id) where search is null and known_to is null;

alter table assets add column search integer[];
comment on column assets.search is
    'What the row is found by: numbers of the words of name. Null: not made yet, the row is read for every search.';
create index ix_assets_search on assets using gin (search) with (gin_pending_list_limit = 256);
create index ix_assets_unsearched on assets (id) where search is null;
create trigger tr_assets_search before update of name on assets
    for each row when ((old.name) is distinct from (new.name) and old.search is not distinct from new.search)
    execute function stale_search();

alter table asset_names add column search integer[];
comment on column asset_names.search is
    'What the row is found by: numbers of the words of value. Null: not made yet, the row is read for every search.';
create index ix_asset_names_search on asset_names using gin (search) with (gin_pending_list_limit = 256) where known_to is null;
create index ix_asset_names_unsearched on asset_names (id) where search is null and known_to is null;

alter table components add column search integer[];
comment on column components.search is
    'What the row is found by: numbers of the words of name. Null: not made yet, the row is read for every search.';
create index ix_components_search on components using gin (search) with (gin_pending_list_limit = 256);
create index ix_components_unsearched on components (id) where search is null;
create trigger tr_components_search before update of name on components
    for each row when ((old.name) is distinct from (new.name) and old.search is not distinct from new.search)
    execute function stale_search();

alter table deals add column search integer[];
comment on column deals.search is
    'What the row is found by: numbers of the words of title. Null: not made yet, the row is read for every search.';
create index ix_deals_search on deals using gin (search) with (gin_pending_list_limit = 256);
create index ix_deals_unsearched on deals (id) where search is null;
create trigger tr_deals_search before update of title on deals
    for each row when ((old.title) is distinct from (new.title) and old.search is not distinct from new.search)
    execute function stale_search();

alter table deal_effects add column search integer[];
comment on column deal_effects.search is
    'What the row is found by: numbers of the words of description. Null: not made yet, the row is read for every search.';
create index ix_deal_effects_search on deal_effects using gin (search) with (gin_pending_list_limit = 256) where known_to is null;
create index ix_deal_effects_unsearched on deal_effects (id) where search is null and known_to is null;
