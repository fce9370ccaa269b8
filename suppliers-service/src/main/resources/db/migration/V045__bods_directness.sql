alter table bods_stakes add column directness text;
comment on column bods_stakes.directness is
    'directOrIndirect as published, direct or unknown; null where the publisher did not say. Indirect interests are no stakes.';

create index ix_bods_stakes_stake_id on bods_stakes (stake_id);
