-- what a withdrawn receipt told of the time before it came was never said then
delete from ${table}
where known_to <= (
    select r.received_at
    from collect.receipts as r
    where r.receipt_id = ${table}.receipt_id and r.source = ${source} and r.withdrawn_at is not null
)
