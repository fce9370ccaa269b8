-- The stage and the launch of each project as they are by now, so that the pipeline board and the lists in these orders are read from an
-- index. Statement triggers keep them in the transaction of the change, whoever makes it. Another moment is asked of the facts themselves.

create table project_standings (
    project_id      uuid primary key,
    slug            text not null,
    stage           text,
    reached_from    date,
    launch_edtf     text not null default 'undisclosed',
    launch_earliest date,
    launch_latest   date,
    constraint fk_project_standings_project_id foreign key (project_id) references projects (id) on delete cascade
);
comment on table project_standings is
    'Of each project the stage that its last step done leads to and its launch, as believed now. From the day reached_from, the last of the
earliest days of all steps done, the stage is as here; of days before the steps themselves tell.';

create index ix_project_standings_in_stage on project_standings (coalesce(stage, ''), slug);
create index ix_project_standings_by_stage on project_standings ((coalesce(array_position(array['INTEREST', 'TALKS', 'PLANNING', 'PILOT', 'LIMITED_PRODUCTION', 'SERIES_PRODUCTION', 'ON_HOLD', 'CANCELLED'], stage), 9223372036854775807)), slug);
create index ix_project_standings_by_stage_descending on project_standings ((coalesce(array_position(array['INTEREST', 'TALKS', 'PLANNING', 'PILOT', 'LIMITED_PRODUCTION', 'SERIES_PRODUCTION', 'ON_HOLD', 'CANCELLED'], stage), -9223372036854775807)), slug);
create index ix_project_standings_by_launch on project_standings ((case when launch_edtf = 'undisclosed' then date 'infinity' else coalesce(launch_earliest, date '-infinity') end), (coalesce(launch_latest, date 'infinity')), slug);
create index ix_project_standings_by_launch_descending on project_standings ((case when launch_edtf = 'undisclosed' then date '-infinity' else coalesce(launch_earliest, date '-infinity') end), (case when launch_edtf = 'undisclosed' then date '-infinity' else coalesce(launch_latest, date 'infinity') end), slug);
create index ix_project_standings_reached_from on project_standings (reached_from);

create function begin_standing() returns trigger language plpgsql as $$
begin
    insert into project_standings (project_id, slug) select id, slug from changed
    on conflict (project_id) do update set slug = excluded.slug;
    return null;
end $$;

create function rename_standing() returns trigger language plpgsql as $$
begin
    update project_standings s set slug = c.slug from changed c where s.project_id = c.id and s.slug <> c.slug;
    return null;
end $$;

create function keep_stage() returns trigger language plpgsql as $$
begin
    -- Locked first: the next statement then sees what whoever held the lock has written.
    perform 1 from project_standings s where s.project_id in (select c.project_id from changed c) order by s.project_id for update;
    update project_standings s
    set stage = d.to_stage, reached_from = d.reached_from
    from (
        select c.project_id, l.to_stage, l.reached_from
        from (select distinct project_id from changed) c
        left join (
            select distinct on (f.project_id) f.project_id, f.to_stage, max(f.occurred_earliest) over (partition by f.project_id) as reached_from
            from stage_transitions f
            where f.status = 'DONE' and f.known_to is null and f.project_id in (select project_id from changed)
            order by f.project_id, f.position desc
        ) l on l.project_id = c.project_id
    ) d
    where s.project_id = d.project_id and (s.stage, s.reached_from) is distinct from (d.to_stage, d.reached_from);
    return null;
end $$;

create function keep_launch() returns trigger language plpgsql as $$
begin
    perform 1 from project_standings s where s.project_id in (select c.project_id from changed c) order by s.project_id for update;
    update project_standings s
    set launch_edtf = coalesce(d.launch_edtf, 'undisclosed'), launch_earliest = d.launch_earliest, launch_latest = d.launch_latest
    from (
        select c.project_id, f.launch_edtf, f.launch_earliest, f.launch_latest
        from (select distinct project_id from changed) c
        left join project_launches f on f.project_id = c.project_id and f.known_to is null
    ) d
    where s.project_id = d.project_id
        and (s.launch_edtf, s.launch_earliest, s.launch_latest)
            is distinct from (coalesce(d.launch_edtf, 'undisclosed'), d.launch_earliest, d.launch_latest);
    return null;
end $$;

create trigger tr_projects_standing_begun after insert on projects
    referencing new table as changed for each statement execute function begin_standing();
create trigger tr_projects_standing_renamed after update on projects
    referencing new table as changed for each statement execute function rename_standing();
create trigger tr_stage_transitions_standing_inserted after insert on stage_transitions
    referencing new table as changed for each statement execute function keep_stage();
create trigger tr_stage_transitions_standing_updated after update on stage_transitions
    referencing new table as changed for each statement execute function keep_stage();
create trigger tr_stage_transitions_standing_deleted after delete on stage_transitions
    referencing old table as changed for each statement execute function keep_stage();
create trigger tr_project_launches_standing_inserted after insert on project_launches
    referencing new table as changed for each statement execute function keep_launch();
create trigger tr_project_launches_standing_updated after update on project_launches
    referencing new table as changed for each statement execute function keep_launch();
create trigger tr_project_launches_standing_deleted after delete on project_launches
    referencing old table as changed for each statement execute function keep_launch();

insert into project_standings (project_id, slug, stage, reached_from, launch_edtf, launch_earliest, launch_latest)
select p.id, p.slug, s.to_stage, s.reached_from, coalesce(l.launch_edtf, 'undisclosed'), l.launch_earliest, l.launch_latest
from projects p
left join (
    select distinct on (f.project_id) f.project_id, f.to_stage, max(f.occurred_earliest) over (partition by f.project_id) as reached_from
    from stage_transitions f
    where f.status = 'DONE' and f.known_to is null
    order by f.project_id, f.position desc
) s on s.project_id = p.id
left join project_launches l on l.project_id = p.id and l.known_to is null;
