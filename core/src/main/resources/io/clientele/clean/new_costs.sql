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
    opaque_id('p', ${source}, key || chr(31) || cast(row_number() over (partition by key order by line) as varchar)) as cost_id,
    kind,
    channel,
    campaign,
    segment,
    amount,
    currency,
    case when source_key is not null then opaque_id('r', ${source}, source_key) end as record_id,
    ${utc} as happened_at,
    cast(local_time as date) as local_day,
    case when timed then ${minute} end as local_minute,
    ${weekday} as weekday,
    line
from keyed
