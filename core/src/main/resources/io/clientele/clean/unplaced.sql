-- one row a row that cannot be placed: broken, or without a readable day or amount
select
    ${receipt} as receipt_id,
    line,
    case
        when fault is not null then fault
        when local_time is null then 'no readable date'
        when amount is not null and quantity is not null then 'repaired'
        else 'no readable amount'
    end as reason,
    case when fault is not null then null when local_time is null then 'order_date' else 'amount' end as field,
    case when fault is not null then null when local_time is null then unread_date else unread_amount end as value,
    raw
from reading
where not placed
