create table segment (                                   -- parts of a list's readers under a name of their own
    list_id bigint not null references mailing_list (id),
    name varchar not null,
    expression varchar not null,                         -- as Segment.text writes it
    primary key (list_id, name)
);
