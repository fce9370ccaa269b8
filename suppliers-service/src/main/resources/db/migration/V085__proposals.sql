-- What contributors write is proposed until a reviewer accepts it (docs/decisions/0029). Only what was proposed has a row, so that what
-- was here before, and what reviewers write and admins import, is accepted as it is.
create table proposals (
    fact_id     uuid not null,
    version     integer not null,
    proposed_at timestamptz not null,
    proposed_by text not null,
    accepted_at timestamptz,
    accepted_by text,
    constraint pk_proposals primary key (fact_id, version),
    constraint ck_proposals_accepted check ((accepted_at is null) = (accepted_by is null))
);
comment on table proposals is
    'Versions of facts that were written by somebody who may only propose. accepted_at and accepted_by say who has accepted one since.';

alter table audit_entries drop constraint ck_audit_entries_action;
alter table audit_entries add constraint ck_audit_entries_action
    check (action in ('CREATE', 'CORRECT', 'RETRACT', 'DISPUTE', 'MERGE', 'ACCEPT'));
