-- Which rules (SearchKeys.RULES of the service kit) made what rows are found by, and how far a table has come that is made anew
-- after a start. No row for a table: its rows may be of any rules.
create table search_columns (
    table_name text primary key,
    rules      integer not null,
    done_up_to text not null,
    finished   boolean not null
);
comment on table search_columns is
    'By which rules the column search of a table was made: of rows up to the primary key done_up_to, or of all where it is finished.';
