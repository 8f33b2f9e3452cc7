-- one row a part of the jackknife: its buyers, those of a set, those with a level, and those of the set with the level
select
    p.part,
    count(*) as buyers,
    count(s.customer_id) as members,
    count(l.customer_id) as with_level,
    count(case when s.customer_id is not null and l.customer_id is not null then 1 end) as members_with_level
from segment.trait_people as p
left join (${customers}) as s on s.customer_id = p.customer_id
left join (${level}) as l on l.customer_id = p.customer_id
group by p.part
order by p.part
