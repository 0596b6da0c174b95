-- Pictures that we serve ourselves, links that were asked for, and how a list looks.

create table picture (                                   -- shrunk once, served by hash for ever
    hash varchar primary key,                            -- SHA-256 of the bytes, 32 hex digits
    media_type varchar not null check (media_type in ('image/jpeg', 'image/png')),
    width int not null check (width > 0),
    height int not null check (height > 0),
    bytes bytea not null,
    created_at timestamp with time zone not null
);

create table picture_origin (                            -- what came of asking an outlet for a picture
    address_hash varchar primary key,                    -- an address may be longer than an index takes
    address varchar not null,
    picture_hash varchar references picture (hash),
    problem varchar,                                     -- why there is none
    asked_at timestamp with time zone not null,
    constraint picture_origin_end check ((picture_hash is null) <> (problem is null))
);

alter table edition_article add column picture_hash varchar references picture (hash);

create table edition_link (                              -- each link of a frozen edition, asked for once
    edition_id bigint not null references edition (id),
    link_hash varchar not null,
    link varchar not null,
    answer varchar not null check (answer in ('fine', 'gone', 'not-checked')),
    asked_at timestamp with time zone not null,
    primary key (edition_id, link_hash)
);
create index edition_link_answer on edition_link (answer, edition_id);

alter table mailing_list drop column logo_link;
alter table mailing_list add column motto varchar not null default '';
alter table mailing_list add column subject_from varchar not null default 'story' check (subject_from in ('story', 'name-and-story', 'name-and-date'));
alter table mailing_list add column logo varchar;           -- file name of a picture of ours
alter table mailing_list add column logo_dark varchar;
alter table mailing_list add column logo_width int;      -- as shown, in CSS pixels
alter table mailing_list add column logo_height int;
alter table mailing_list add column footer_text varchar not null default '';
alter table mailing_list add column footer_links varchar not null default '[]';   -- JSON [{"label", "link"}]
alter table mailing_list add constraint list_logo check ((logo is null) = (logo_width is null) and (logo_dark is null or logo is not null));
