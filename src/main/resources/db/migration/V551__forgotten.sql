-- What is left of deliveries when their rows are forgotten.

create table delivery_count (
    edition_id bigint not null references edition (id),
    state varchar not null,
    rows_forgotten bigint not null,
    primary key (edition_id, state)
);
