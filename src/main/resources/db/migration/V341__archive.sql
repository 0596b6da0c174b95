-- Whether a list's editions stand in a public archive, and whether search engines may keep them.
alter table mailing_list add column archive varchar not null default 'public'
    constraint mailing_list_archive check (archive in ('public', 'noindex', 'off'));
