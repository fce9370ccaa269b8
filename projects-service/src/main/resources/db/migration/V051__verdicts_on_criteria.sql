-- Whether a phase met a criterion: target and outcome are texts, which nobody can compare but a reader.
alter table phase_criteria add column verdict text not null default 'NOT_JUDGED';
alter table phase_criteria add constraint ck_phase_criteria_verdict check (verdict in ('MET', 'NOT_MET', 'NOT_JUDGED'));
comment on column phase_criteria.verdict is
    'Whether the criterion was met, as its citations have it. NOT_JUDGED: nobody has said; an outcome alone does not say it.';
