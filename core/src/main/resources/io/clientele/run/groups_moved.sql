-- one row a move from one named group to another since the last report
select l.segment_group as from_group, n.segment_group as to_group, count(*) as customers
from (${now}) as n
join warehouse.last_customers as l on l.customer_id = n.customer_id
where l.segment_group <> n.segment_group
group by l.segment_group, n.segment_group
order by customers desc, from_group, to_group
limit 6
