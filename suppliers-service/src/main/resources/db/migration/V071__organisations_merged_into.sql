-- Whoever asks by which ids an organisation is known looks for those that were merged into it.
create index ix_organisations_merged_into_id on organisations (merged_into_id) where merged_into_id is not null;
