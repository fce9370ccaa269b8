-- An import takes back or changes only what it has recorded itself, and only as long as nobody else has changed it or states it too. So
-- it has to know what it said last.

create table bods_facts (
    source_id uuid not null,
    record_id text not null,
    fact_kind text not null,
    value text not null,
    fact_id uuid not null,
    recorded boolean not null,
    constraint pk_bods_facts primary key (source_id, record_id, fact_kind, value),
    constraint fk_bods_facts_record_id foreign key (source_id, record_id) references bods_records (source_id, record_id),
    constraint ck_bods_facts_fact_kind check (fact_kind in ('ORGANISATION_NAME', 'ORGANISATION_IDENTIFIER'))
);
comment on table bods_facts is 'Which name and which identifier here each one is that the last statement about a record has.';
comment on column bods_facts.value is 'As stated; of an identifier its scheme, a space and its value. Here it may have been corrected since.';
comment on column bods_facts.recorded is 'True: an import recorded the fact, this one or an earlier one. False: it was here, recorded by hand.';
create index ix_bods_facts_fact_id on bods_facts (fact_id);

insert into bods_facts (source_id, record_id, fact_kind, value, fact_id, recorded)
select r.source_id, r.record_id, t.fact_kind, t.value, t.id, true
from bods_records r
    join citations c on c.fact_id = r.organisation_id and c.source_id = r.source_id and c.locator like 'BODS %'
    join (select id, organisation_id, known_from, 'ORGANISATION_NAME' as fact_kind, value from organisation_names where version = 1
        union all
        select id, organisation_id, known_from, 'ORGANISATION_IDENTIFIER', scheme || ' ' || value from organisation_identifiers
            where version = 1) t
    -- All rows of one batch have one moment.
    on t.organisation_id = r.organisation_id and t.known_from = c.known_from
on conflict do nothing;

alter table bods_records add column stated_name text, add column stated_kind text, add column stated_legal_form text,
    add column stated_country text;
comment on column bods_records.stated_name is
    'What the last statement said of the organisation''s row, with stated_kind, stated_legal_form and stated_country; null, too, where '
    'the record did not make the organisation.';
update bods_records r set stated_name = o.name, stated_kind = o.kind, stated_legal_form = o.legal_form, stated_country = o.country
from organisations o
where o.id = r.organisation_id and not r.found and not exists (select from audit_entries a where a.subject_id = o.id
    and a.fact_id = cast(o.id as text) and coalesce(a.reason, '') not like 'BODS %');

alter table bods_stakes add column stated_version integer;
comment on column bods_stakes.stated_version is
    'The version of the stake that the last statement wrote; null: the last statement no longer has the interest.';
update bods_stakes k set stated_version = s.version
from ownership_stakes s
where s.id = k.stake_id and s.known_to is null and not exists (select from audit_entries a where a.subject_id = s.subject_id
    and a.fact_id = cast(s.id as text) and coalesce(a.reason, '') not like 'BODS %');

alter table facility_rows add column name text, add column country text, add column latitude double precision,
    add column longitude double precision, add column address text, add column name_id uuid;
comment on column facility_rows.name is
    'What the row said last, with country, latitude, longitude and address; null in all: it is not known to be what the asset says.';
comment on column facility_rows.name_id is 'The name (asset_names.id) that the row recorded; null: the asset had it already.';
update facility_rows r set name = a.name, country = a.country, latitude = a.latitude, longitude = a.longitude, address = a.address,
    name_id = (select n.id from asset_names n where n.asset_id = a.id and n.value = a.name and n.version = 1 and n.known_to is null
        and exists (select from citations c where c.fact_id = n.id and c.source_id = r.source_id) limit 1)
from assets a
where a.id = r.asset_id and r.made and not exists (select from audit_entries e where e.subject_id = a.id
    and e.fact_id = cast(a.id as text) and coalesce(e.reason, '') <> 'facility list');
