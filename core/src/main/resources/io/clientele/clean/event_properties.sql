-- one row a property of an event of this receipt
select
    p.event_id,
    p.property,
    p.text_value,
    p.number_value,
    ${knownFrom} as known_from,
    ${receipt} as receipt_id,
    p.line
from new_properties as p
join new_events as e on e.event_id = p.event_id
