-- one row a part of the receipt; together they are the file
select
    '<receipt>' as receipt_id,
    case when not r.placed then 'set_aside' when n.line is null then 'already_known' else 'kept' end as part,
    count(*) as row_count
from reading as r
left join (select line, repair_no as repair from new_events) as n on n.line = r.line and n.repair = r.repair_no
group by 1, 2
