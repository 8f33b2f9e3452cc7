-- one row: share of the best fifth, share of people who bring 80 %, Gini
with ranked as (
    select
        net,
        row_number() over (order by net desc) as place,
        count(*) over () as people,
        sum(net) over () as total,
        sum(net) over (order by net desc rows unbounded preceding) as so_far
    from totals
    where net > 0
)
select
    sum(net) filter (place <= ceil(.2 * people)) / any_value(total) as top_share,
    (1 + count(*) filter (so_far < .8 * total)) / any_value(people) as share_giving,
    2 * sum((people + 1 - place) * net) / (any_value(people) * any_value(total))
        - (any_value(people) + 1) / any_value(people) as gini
from ranked
