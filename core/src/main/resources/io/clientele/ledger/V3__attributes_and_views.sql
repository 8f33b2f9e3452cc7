-- one row a version of a field of customers that somebody defined; the highest is in force, retired = 1 takes it out of lists
create table attributes (
    attribute varchar(200) not null, version integer not null, kind varchar(20) not null, unit varchar(100) not null,
    label_en varchar(400) not null, label_zh_hans varchar(400) not null, label_zh_hant varchar(400) not null,
    label_vi varchar(400) not null, note varchar(4000) not null, retired integer not null,
    receipt_id varchar(40) not null references receipts (receipt_id), primary key (attribute, version)
);

-- one row a version of a saved view of a page: its columns, order, search and rule as an address has them, empty = as at first.
-- opens = 1 for the one its page opens with
create table views (
    view_id varchar(40) not null, version integer not null, page varchar(40) not null, view_name varchar(400) not null,
    shown varchar(40000) not null, sorted varchar(4000) not null, search varchar(1000) not null, rule varchar(40000) not null,
    owner varchar(400) not null, opens integer not null, retired integer not null,
    receipt_id varchar(40) not null references receipts (receipt_id), primary key (view_id, version)
);

-- one row a view that was used: when last
create table view_uses (view_id varchar(40) not null primary key, used_at varchar(40) not null);
