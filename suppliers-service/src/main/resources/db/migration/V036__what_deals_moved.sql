create table deal_moves (
    deal_id uuid not null,
    stake_id uuid not null,
    change text not null,
    constraint pk_deal_moves primary key (stake_id, change),
    constraint fk_deal_moves_deal_id foreign key (deal_id) references deals (id),
    constraint ck_deal_moves_change check (change in ('BEGAN', 'ENDED'))
);
comment on table deal_moves is 'Which stakes began and ended because a deal closed. stake_id is the fact, not one of its versions.';

create index ix_deal_moves_deal_id on deal_moves (deal_id);

-- Until now the audit log alone said so.
insert into deal_moves (deal_id, stake_id, change)
select d.id, cast(a.fact_id as uuid), case a.action when 'CREATE' then 'BEGAN' else 'ENDED' end
from audit_entries a join deals d on a.reason = 'deal ' || d.slug || ' closed'
where a.type = 'OwnershipStake' and a.action in ('CREATE', 'CORRECT')
on conflict do nothing;
