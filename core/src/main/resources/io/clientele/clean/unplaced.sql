-- one row a row that cannot be placed: broken, or without a readable day or amount
select
    ${receipt} as receipt_id,
    line,
    case
        when fault is not null then fault
        when local_time is null then 'no readable date'
        else 'no readable amount'
    end as reason,
    case when fault is not null then null when local_time is null then 'order_date' else 'amount' end as field,
    case when fault is not null then null when local_time is null then unread_date else unread_amount end as value,
    raw
from reading
where fault is not null or local_time is null or amount is null or quantity is null
