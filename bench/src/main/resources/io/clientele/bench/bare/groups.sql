-- one row a named group
select
    case
        when r_score >= 4 and f_score + m_score >= 8 then 'champions'
        when r_score >= 3 and f_score + m_score >= 6 then 'loyal'
        when r_score >= 4 and f_score <= 2 then 'new'
        when r_score <= 2 and f_score + m_score >= 8 then 'must not lose'
        when r_score <= 2 and f_score + m_score >= 5 then 'at risk'
        when r_score = 1 then 'lost'
        else 'others'
    end as name,
    count(*) as customers,
    sum(t.purchases) as orders,
    sum(t.gross) as gross,
    sum(t.net) as net
from rfm as f
join totals as t on t.customer_id = f.customer_id
group by 1
