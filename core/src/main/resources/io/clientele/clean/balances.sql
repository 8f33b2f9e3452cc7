-- one row a part of the receipt; together they are the file
select ${receipt} as receipt_id, 'kept' as part, count(*) as row_count, cast(coalesce(sum(amount), 0) as decimal(38, 4)) as amount
from new_lines
union all
select ${receipt}, 'set_aside', count(*), null
from reading
where not placed
union all
select ${receipt}, 'already_known', count(*), cast(coalesce(sum(amount), 0) as decimal(38, 4))
from reading
where placed and line not in (select line from new_lines)
