-- one row a fact of a receipt that counts as history, for the time before anything came from its source
select b.* replace (s.first_at as known_to)
from begun as b
join collect.receipts as r on r.receipt_id = b.receipt_id and r.backfill
join (select min(received_at) as first_at from collect.receipts where source = ${source}) as s on b.known_from < s.first_at
where not exists (
    select 1
    from ${table} as t
    where t.receipt_id = b.receipt_id and t.line = b.line and t.known_from < s.first_at and t.known_to is not null
)
