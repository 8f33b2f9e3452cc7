-- what a withdrawn receipt told is known from its arrival at the earliest
update ${table} as b
set known_from = r.received_at
from collect.receipts as r
where r.receipt_id = b.receipt_id and r.source = ${source} and r.withdrawn_at is not null and b.known_from < r.received_at
