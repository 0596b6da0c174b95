package org.broadsheet.accounts;

import org.broadsheet.shared.EmailAddress;

/** An editor or an admin. */
public record StaffMember(long id, EmailAddress address, String name, boolean isAdmin) {}
