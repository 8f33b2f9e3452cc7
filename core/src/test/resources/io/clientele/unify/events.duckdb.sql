-- one row an event up to the day, with its customer (null = nobody named)
select e.*, m.customer_id
from clean.events as e
left join unify.memberships as m on m.record_id = e.record_id and m.known_to is null
where e.known_to is null and e.happened_at < timestamp '2010-12-10 00:00:00.000000'
