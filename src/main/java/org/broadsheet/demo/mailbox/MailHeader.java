package org.broadsheet.demo.mailbox;

/** One header, unfolded and decoded. */
record MailHeader(String name, String value) {}
