-- one row a part of the receipt, by currency; together they are the file
select
    ${receipt} as receipt_id,
    case when not r.placed then 'set_aside' when n.line is null then 'already_known' else 'kept' end as part,
    case when r.placed or r.amount is not null then r.currency end as currency,
    count(*) as row_count,
    cast(sum(r.amount) as decimal(38, 4)) as amount
from reading as r
left join (select line, repair_no as repair from new_people) as n on n.line = r.line and n.repair = r.repair_no
group by 1, 2, 3
