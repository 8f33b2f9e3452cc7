-- the currency of a line's order as it was when the line became known
asof left join (
        select order_id, known_from, max(currency) as currency
        from clean.orders
        group by order_id, known_from
    ) as o on o.order_id = l.order_id and l.known_from >= o.known_from
