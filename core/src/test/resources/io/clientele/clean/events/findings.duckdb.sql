-- one row a finding of an event that went in: no kind, a key that comes again, a phone without a name
select '<receipt>' as receipt_id, line, record_id, 'event without a kind' as rule, 'event_kind' as field,
    cast(null as varchar) as before, 1 as row_count
from new_events
where kind is null
union all
select '<receipt>', line, record_id, 'event key again' as rule, 'event_key', event_key, 1
from new_events
where event_key is not null and place > 1
union all
select '<receipt>', line, record_id, 'event again' as rule, 'event_date', cast(happened_at as varchar), 1
from new_events
where event_key is null and place > 1
union all
select '<receipt>', line, null, 'phone without a name' as rule, 'phone', unnamed_phone, 1
from new_events
where unnamed_phone is not null
