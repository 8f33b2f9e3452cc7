-- one row a cost this receipt tells; its key is its number, else what it says beside its amount, and which of equal ones it is
with keyed as (
    select
        *,
        case
            when cost_key is not null then 'number' || chr(31) || cost_key
            else concat_ws(
                chr(31), 'row', local_time, kind, currency, coalesce(source_key, ''), coalesce(channel, ''), coalesce(campaign, ''),
                coalesce(segment, '')
            )
        end as key
    from reading
    where placed
)
select
    opaque_id('p', 'shop', key || chr(31) || cast(row_number() over (partition by key order by line) as varchar)) as cost_id,
    kind,
    channel,
    campaign,
    segment,
    amount,
    currency,
    case when source_key is not null then opaque_id('r', 'shop', source_key) end as record_id,
    case when local_time >= timestamp '1975-06-14 16:00:00.000000' then (local_time - interval '25200' second) else utc_of_local(local_time, 'Asia/Ho_Chi_Minh') end as happened_at,
    cast(local_time as date) as local_day,
    case when timed then cast(extract('hour' from local_time) * 60 + extract('minute' from local_time) as integer) end as local_minute,
    cast(isodow(local_time) as integer) as weekday,
    line
from keyed
