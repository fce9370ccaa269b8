-- Names and identifiers are stated by somebody too.
alter table citations drop constraint ck_citations_fact_kind;
alter table citations add constraint ck_citations_fact_kind check (fact_kind in ('ORGANISATION', 'ORGANISATION_NAME',
    'ORGANISATION_IDENTIFIER', 'ASSET', 'ASSET_NAME', 'ASSET_STATUS', 'SUPPLY_CAPABILITY', 'OWNERSHIP_STAKE', 'DEAL', 'DEAL_TARGET',
    'DEAL_PARTY', 'DEAL_EVENT', 'DEAL_EFFECT', 'RESTRICTION'));
