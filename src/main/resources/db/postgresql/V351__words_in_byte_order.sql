-- H2 compares byte by byte; here it is said, so that a prefix is a range of the index whatever the locale.
alter table subscriber_word alter column word type varchar collate "C";
