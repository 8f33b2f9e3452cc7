create schema if not exists segment;
-- one row a stay: from when to when we said that a customer is in a segment, why since, why no more; left_at null = still in.
-- It is what we said, so nothing is changed but an open end; it cannot be computed again
create table segment.members (
    segment_id uuid not null, version integer not null, customer_id uuid not null, entered_at timestamp not null,
    left_at timestamp, cause_in varchar not null, cause_out varchar
);
-- one row a run and segment: how many were in at the end of the day it showed
create table segment.sizes (
    segment_id uuid not null, version integer not null, run_id varchar not null, as_of date not null,
    said_at timestamp not null, members bigint not null
);
