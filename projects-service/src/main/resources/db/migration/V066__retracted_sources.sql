-- Sources that facts rested on, and that are believed no more.

alter table sources add column retracted_at timestamptz;
comment on column sources.retracted_at is
    'Since when nothing is believed on the word of the source: its citations ended then, and it is not cited again. null: it stands.';
