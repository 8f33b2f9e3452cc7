-- one row a row of the table, with its order's key, whether it can be placed and whether it is a line of the order; texts
-- are kept only where they could not be read
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
select
    line, repair_no, fault, raw, key, placed, timed,
    case when not placed then date_text end as unread_date,
    case when not placed then amount_text end as unread_amount,
    order_key, local_time, source_key, full_name, country, region, city, product_id, product_name,
    quantity, unit_price, amount, shipping, order_discount, refund, currency,
    status, payment_status, payment_method, test, cancelled, email, phone, born, channel, credit, equal_row,
    ${makesLine} as makes_line
from keyed
