-- Lists of disputed facts begin with the denials, which are few.
create index ix_citations_denied on citations (fact_id) where modality = 'DENIED';

-- And lists of what waits to be accepted with the proposals that nobody has accepted.
create index ix_proposals_waiting on proposals (fact_id, version) where accepted_at is null;
