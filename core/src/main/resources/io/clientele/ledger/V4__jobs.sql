-- one row a piece of long work that was asked for; place is the order of asking; arguments, problems and result are JSON
create table jobs (
    job_id varchar(40) not null primary key, place integer not null, kind varchar(40) not null,
    arguments varchar(4000) not null, actor varchar(200) not null, state varchar(20) not null, step varchar(1000) not null,
    progress double not null, asked_at varchar(40) not null, started_at varchar(40), ended_at varchar(40),
    problems varchar(20000) not null, result varchar(20000) not null
);

-- one row a request that was answered, by the key it came with; the same again gets the same answer
create table requests (
    request_key varchar(200) not null primary key, place integer not null, path varchar(4000) not null,
    body_hash varchar(64) not null, status integer not null, answer varchar(100000) not null, answered_at varchar(40) not null
);
