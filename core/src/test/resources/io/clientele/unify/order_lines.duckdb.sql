-- one row a line of an order that counts, with its customer (null = nobody named)
select l.*, m.customer_id
from clean.order_lines as l
left join unify.memberships as m on m.record_id = l.record_id and m.known_to is null
where l.known_to is null and l.counted and l.happened_at < timestamp '2010-12-10 00:00:00.000000'
