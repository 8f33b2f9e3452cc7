-- one row an order that counts, with its customer (null = nobody named)
select o.*, m.customer_id
from clean.orders as o
${join} unify.memberships as m on m.record_id = o.record_id and m.known_to is null
where o.known_to is null and o.state = 'counted' and o.happened_at < ${end}
