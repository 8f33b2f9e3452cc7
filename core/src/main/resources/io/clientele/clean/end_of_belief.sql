-- what is believed of a source, and would not be had only its believed receipts come, ends now
update ${table}
set known_to = ${now}
where known_to is null and rowid in (
    select b.rowid
    from ${table} as b
    join collect.receipts as r on r.receipt_id = b.receipt_id and r.source = ${source}
    anti join (select * from ${fresh} where known_to is null) as f on ${same}
    where b.known_to is null
)
