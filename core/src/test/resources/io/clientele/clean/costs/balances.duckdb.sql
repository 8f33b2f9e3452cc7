-- one row a part of the receipt, by currency; together they are the file
select
    '<receipt>' as receipt_id,
    case when not r.placed then 'set_aside' when k.unchanged then 'already_known' else 'kept' end as part,
    case when r.placed or r.amount is not null then r.currency end as currency,
    count(*) as row_count,
    cast(coalesce(sum(r.amount), 0) as decimal(38, 4)) as amount
from reading as r
left join new_costs as n on n.line = r.line and r.placed
left join costs_known as k on k.cost_id = n.cost_id
group by 1, 2, 3
