-- one row a version of a segment; the highest is in force, retired = 1 puts it out of use; rule is JSON
create table segments (
    segment_id varchar(40) not null, version integer not null, segment_name varchar(200) not null,
    rule varchar(20000) not null, owner varchar(200) not null, note varchar(4000) not null, next_review varchar(10),
    retired integer not null, receipt_id varchar(40) not null references receipts (receipt_id),
    primary key (segment_id, version)
);
