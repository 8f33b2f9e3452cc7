-- one row a part of the receipt, by currency; together they are the file
select
    '<receipt>' as receipt_id,
    case
        when not r.placed then 'set_aside'
        when o.key is null then 'already_known'
        else 'kept'
    end as part,
    case when r.placed or r.amount is not null then coalesce(o.currency, r.currency) end as currency,
    count(*) as row_count,
    cast(coalesce(sum(case when r.makes_line then r.amount end), 0) as decimal(38, 4)) as amount
from reading as r
left join new_orders as o on o.key = r.key
group by 1, 2, 3
