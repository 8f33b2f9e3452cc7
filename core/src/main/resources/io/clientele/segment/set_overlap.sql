-- one row: how many are in a set, and how many of these are in another one, too
select
    count(s.customer_id) as members,
    count(o.customer_id) as both
from (${customers}) as s
left join (${others}) as o on o.customer_id = s.customer_id
