-- What V080 could not tell of merges that were before it. A merge, and undoing one, counts up the versions of both organisations; the
-- audit log does not say what they said before, since nothing of it changed but what one was merged into, which organisation_merges
-- tells. So a version of before V080 that has lost versions before it, and in whose time merges were made or undone, is as many versions:
-- before its merge an organisation stood for itself, and is on the lists of that time. Merges since V080 have lost none.
create temporary table merge_turns on commit drop as
with turns as (
    select merged_id as id, known_from as at from organisation_merges
    union select survivor_id, known_from from organisation_merges
    union select merged_id, known_to from organisation_merges where known_to is not null
    union select survivor_id, known_to from organisation_merges where known_to is not null),
versions as (
    select id, known_from, known_to, version, known_tx,
        version - coalesce(lag(version) over (partition by id order by known_from), 0) - 1 as lost
    from organisations_history where id in (select id from turns))
select v.id, v.known_tx as begun_tx, t.at, a.tx,
    coalesce(lag(t.at) over of_version, v.known_from) as begun,
    lag(a.tx) over of_version as previous_tx,
    row_number() over of_version = 1 as is_first,
    lead(t.at) over of_version is null as is_last,
    v.known_from,
    v.version - row_number() over (partition by v.id, v.known_from order by t.at desc) as version
from versions v
join turns t on t.id = v.id and t.at > v.known_from and (v.known_to is null or t.at < v.known_to)
left join lateral (
    select e.tx from audit_entries e where e.subject_id = v.id and e.type = 'Organisation' and e.at >= t.at
        and e.action in ('MERGE', 'CORRECT') and not e.before ? 'version' order by e.at limit 1) a on true
where v.lost > 0
window of_version as (partition by v.id, v.known_from order by t.at);

update organisations o set known_from = t.at, known_tx = t.tx
    from merge_turns t where t.is_last and t.id = o.id and t.known_from = o.known_from;
update organisation_versions o set known_from = t.at, known_tx = t.tx
    from merge_turns t where t.is_last and t.id = o.id and t.known_from = o.known_from;

insert into organisation_versions (id, slug, name, kind, legal_form, country, search, merged_into_id, version, known_from, known_to, known_tx)
    select o.id, o.slug, o.name, o.kind, o.legal_form, o.country, o.search,
        (select m.survivor_id from organisation_merges m where m.merged_id = o.id
            and m.known_from <= t.begun and (m.known_to is null or m.known_to > t.begun)),
        t.version, t.begun, t.at, case when t.is_first then t.begun_tx else t.previous_tx end
    from merge_turns t
    join merge_turns last on last.is_last and last.id = t.id and last.known_from = t.known_from
    join organisations_history o on o.id = last.id and o.known_from = last.at;
