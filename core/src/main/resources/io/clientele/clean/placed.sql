-- one row a row of the table, with its order's key, whether that is told, and whether the row can be placed
with keyed as (
    select
        *,
        coalesce(
            order_key, concat_ws('|', 'row', source_key, cast(local_time as varchar), cast(line as varchar))
        ) as key,
        fault is null and local_time is not null and amount is not null and quantity is not null
            and not replaced as placed,
        strpos(date_text, ':') > 0 or cast(local_time as date) <> local_time as timed
    from (
${reading}
    ) as r
)
select line, repair_no, key, order_key is not null as numbered, placed, timed, ${told}
from keyed
