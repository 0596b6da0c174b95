-- Which nodes send by the second SMTP server. Owned by org.broadsheet.delivery.

create table second_server_use (
    node varchar primary key,
    why varchar not null,
    since_at timestamp with time zone not null
);
