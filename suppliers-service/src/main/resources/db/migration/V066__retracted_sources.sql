-- Sources that facts rested on, and that are believed no more; and what rests on a source, page by page.

alter table sources add column retracted_at timestamptz;
comment on column sources.retracted_at is
    'Since when nothing is believed on the word of the source: its citations ended then, and it is not cited again. null: it stands.';

-- A source may be cited for millions of facts: a page of them is read from the index, and stops where the page ends.
create index ix_citations_source_id_fact_id on citations (source_id, fact_id);
drop index ix_citations_source_id;
