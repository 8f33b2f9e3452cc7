-- one row a row of the table, with its order's key, whether it can be placed and whether it is a line of the order
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
select line, repair_no, key, placed, timed, ${told}, ${makesLine} as makes_line
from keyed
