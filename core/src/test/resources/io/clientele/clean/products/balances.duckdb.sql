-- one row a part of the receipt; together they are the file
select '<receipt>' as receipt_id, case when placed then 'kept' else 'set_aside' end as part, count(*) as row_count
from reading
group by 1, 2
