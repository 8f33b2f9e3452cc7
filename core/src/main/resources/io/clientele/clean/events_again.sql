-- one row an event of this receipt that is known already, and whether it says the same
with known_properties as (
    select event_id, md5(string_agg(concat_ws('=', property, text_value), '~' order by property, text_value)) as content
    from clean.event_properties
    where known_to is null and event_id in (select event_id from new_events)
    group by event_id
),
fresh_properties as (
    select event_id, md5(string_agg(concat_ws('=', property, text_value), '~' order by property, text_value)) as content
    from new_properties
    group by event_id
)
select
    n.event_id,
    n.happened_at = e.happened_at
        and n.local_minute is not distinct from e.local_minute
        and n.kind is not distinct from e.kind
        and n.channel is not distinct from e.channel
        and n.touchpoint is not distinct from e.touchpoint
        and n.product_id is not distinct from e.product_id
        and n.record_id is not distinct from e.record_id
        and f.content is not distinct from k.content as unchanged
from new_events as n
join clean.events as e on e.event_id = n.event_id and e.known_to is null
left join known_properties as k on k.event_id = n.event_id
left join fresh_properties as f on f.event_id = n.event_id
