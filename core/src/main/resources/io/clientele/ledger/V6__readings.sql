-- whether somebody said how days are read, and the decimal mark that somebody said; null = as the values tell
alter table mappings add column order_said integer not null default 0;
alter table mappings add column decimal_mark varchar(1);

-- one row a thing that was said of how texts of a source are written whose columns, as such a text tells them by itself, have this
-- key; the highest number is in force, null = as it tells itself
create table readings (
    reading_no integer not null primary key, source varchar(1000) not null, told_key varchar(64) not null,
    encoding varchar(40), separator varchar(4), receipt_id varchar(40) not null references receipts (receipt_id)
);

-- one row a time that somebody forgot what was kept for the next file of a source, or took that back: of the highest version on,
-- mappings and readings up to these numbers are not looked at
create table forgotten (
    source varchar(1000) not null, version integer not null, mapping_no integer not null, reading_no integer not null,
    receipt_id varchar(40) not null references receipts (receipt_id), primary key (source, version)
);
