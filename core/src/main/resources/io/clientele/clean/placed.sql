-- one row a row of the table, with its order's key and whether it can be placed
select
    *,
    coalesce(
        order_key, concat_ws('|', 'row', source_key, cast(local_time as varchar), cast(line as varchar))
    ) as key,
    fault is null and local_time is not null and amount is not null and quantity is not null as placed,
    strpos(date_text, ':') > 0 or cast(local_time as date) <> local_time as timed
from (
${reading}
) as r
