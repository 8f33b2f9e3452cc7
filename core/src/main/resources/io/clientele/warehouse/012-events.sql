-- one row a version of an event: something that happened at a moment, with whom it happened and where
create table clean.events (
    event_id uuid not null, source varchar not null, event_key varchar, kind varchar, channel varchar, touchpoint varchar,
    product_id varchar, record_id uuid, happened_at timestamp not null, local_day date not null, local_minute integer,
    weekday integer not null, known_from timestamp not null, known_to timestamp, receipt_id varchar not null,
    line bigint not null
);
-- one row a property of a version of an event
create table clean.event_properties (
    event_id uuid not null, property varchar not null, text_value varchar not null, number_value decimal(18, 4),
    known_from timestamp not null, known_to timestamp, receipt_id varchar not null, line bigint not null
);
