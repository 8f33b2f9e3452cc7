-- one row an order no shop has: what is on it, or all its customer bought, comes to 100 trillion or more
select g.key
from keyed as g
where g.volume + coalesce(abs(${shipping}), 0) + coalesce(${order_discount}, 0) + coalesce(${refund}, 0)
        >= 100000000000000
    or g.source_key in (select source_key from new_parties where volume >= 100000000000000)
