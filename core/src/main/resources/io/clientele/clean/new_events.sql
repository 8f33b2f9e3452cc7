-- one row an event of this receipt. Where a key comes again, and where none is told, the events are counted
with counted as (
    select
        *,
        case
            when event_key is not null then event_key
            else concat_ws('|', 'row', coalesce(source_key, ''), cast(local_time as varchar), coalesce(kind, ''))
        end as key,
        row_number() over (
            partition by
                event_key,
                case when event_key is null then source_key end,
                case when event_key is null then local_time end,
                case when event_key is null then kind end
            order by line, repair_no
        ) as place
    from reading
    where placed
)
select
    opaque_id('e', ${source}, case when place = 1 then key else concat_ws('|', key, cast(place as varchar)) end) as event_id,
    e.event_key,
    e.place,
    e.kind,
    e.channel,
    e.touchpoint,
    e.product_id,
    case when e.source_key is null then e.phone end as unnamed_phone,
    p.record_id,
    ${utc} as happened_at,
    cast(e.local_time as date) as local_day,
    case when e.timed then ${minute} end as local_minute,
    ${weekday} as weekday,
    e.line,
    e.repair_no
from counted as e
left join new_parties as p on p.source_key = e.source_key
