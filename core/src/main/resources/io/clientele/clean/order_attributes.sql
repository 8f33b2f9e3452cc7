-- one row a record whose first order so far tells the attribute, with what it tells
select
    f.record_id,
    ${attribute} as attribute,
    f.${column}_text as text_value,
    f.${column}_number as number_value,
    f.happened_at as from_at,
    ${turn} as turn,
    case when ${backfill} then least(f.happened_at, ${receivedAt}) else ${receivedAt} end as known_from,
    ${receipt} as receipt_id,
    f.line
from first_rows as f
where (f.${column}_text is not null or f.${column}_number is not null)
    and not exists (
        select 1
        from clean.attributes as a
        where a.record_id = f.record_id and a.attribute = ${attribute} and a.known_to is null
            and (a.from_at < f.happened_at or a.from_at = f.happened_at and a.text_value = f.${column}_text)
    )
