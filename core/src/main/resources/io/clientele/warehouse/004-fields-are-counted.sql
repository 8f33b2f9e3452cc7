-- one row a column of a receipt that means something: how many of its rows fill it, and how many of those could be read,
-- where valid null = any text will do
create table clean.field_counts (
    receipt_id varchar not null, column_no integer not null, field varchar not null, attribute varchar,
    row_count bigint not null, filled bigint not null, valid bigint
);
