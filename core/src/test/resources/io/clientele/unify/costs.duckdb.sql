-- one row a cost, with its customer (null = it names nobody who is known)
select c.*, m.customer_id
from clean.costs as c
left join unify.memberships as m on m.record_id = c.record_id and m.known_to is null
where c.known_to is null and c.happened_at < timestamp '2010-12-10 00:00:00.000000'
