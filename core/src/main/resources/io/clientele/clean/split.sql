-- one row a row of the table; a number that is not one order is told apart by customer and month
with split as (
    select
        *,
        case
            when placed and key in (select key from restarting)
                then concat_ws('|', key, coalesce(source_key, ''), cast(${month} as varchar))
            else key
        end as split_key
    from rows_read
)
select
    line, repair_no, split_key as key, case when numbered then key end as order_key, placed, timed, ${told}
from split
