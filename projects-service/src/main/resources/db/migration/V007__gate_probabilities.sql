-- The probability that a project goes on after a phase, where somebody has stated one.
alter table phases add column gate_probability double precision;
alter table phases add constraint ck_phases_gate_probability check (gate_probability between 0 and 1);
comment on column phases.gate_probability is
    'The probability, 0 to 1, that the project goes on after the phase. Null: none is stated.';
