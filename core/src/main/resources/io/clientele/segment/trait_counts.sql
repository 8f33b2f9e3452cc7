-- one row a level and a group of the jackknife: its buyers, how many of them are members, and how many would be if only the
-- month of the first order told; level 0 is everyone
with people as (
    ${people}
),
everyone as (
    select 0 as level_no, customer_id
    from people
    union all
    select level_no, customer_id
    from segment.trait_levels
)
select
    e.level_no,
    p.part,
    count(*) as held,
    count(case when p.member then 1 end) as members,
    count(case when p.member_after then 1 end) as members_after,
    sum(p.expected) as expected,
    sum(p.expected_after) as expected_after
from everyone as e
join people as p on p.customer_id = e.customer_id
group by e.level_no, p.part
order by e.level_no, p.part
