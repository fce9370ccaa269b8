-- That the place of a visit is a certain plant, as a fact that is locked, disputed and retracted like any other.

create view plant_identifications as
    select row_id, identification_id as id, version, known_from, known_to, id as visit_id, project_id, asset_id
    from site_visits where identification_id is not null;
comment on view plant_identifications is
    'Every version of every identification of a plant. It is a part of the row of its visit, and shares its versions: to close one '
    'here is to close it there.';
