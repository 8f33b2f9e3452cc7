-- one row: how many customers are new or gone since the last report, as buyers and on each list
select
    count(case when n.buyer and not coalesce(l.buyer, false) then 1 end) as buyers_in,
    count(case when l.buyer and not coalesce(n.buyer, false) then 1 end) as buyers_out,
    count(case when n.best and not coalesce(l.best, false) then 1 end) as best_in,
    count(case when l.best and not coalesce(n.best, false) then 1 end) as best_out,
    count(case when n.gone_quiet and not coalesce(l.gone_quiet, false) then 1 end) as quiet_in,
    count(case when l.gone_quiet and not coalesce(n.gone_quiet, false) then 1 end) as quiet_out
from (${now}) as n
full join warehouse.last_customers as l on l.customer_id = n.customer_id
