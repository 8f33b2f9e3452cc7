-- one row a buyer: the named group of its scores
select
    customer_id,
    case
        when r = 5 and f = 5 and m = 5 then 'Champions'
        when r between 3 and 5 and f between 3 and 5 and m between 2 and 5 then 'Potential Loyalist'
        when r between 2 and 4 and f between 2 and 4 and m between 2 and 4 then 'Loyal'
        when r between 3 and 4 and f between 1 and 3 and m between 3 and 5 then 'Promising'
        when r between 4 and 5 and f between 1 and 3 and m between 1 and 5 then 'New'
        when r between 1 and 2 and f between 3 and 4 and m between 4 and 5 then 'Can''t Lose Them'
        when r between 1 and 2 and f between 2 and 5 and m between 4 and 5 then 'At Risk'
        when r between 1 and 3 and f between 3 and 5 and m between 3 and 5 then 'Need Attention'
        when r between 2 and 3 and f between 1 and 3 and m between 1 and 4 then 'About To Sleep'
        when r = 1 and f between 1 and 5 and m between 1 and 5 then 'Lost'
        else 'Others'
    end as segment_group
from value.rfm
