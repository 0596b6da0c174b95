package org.broadsheet.web.editor;

import org.broadsheet.accounts.Role;
import org.broadsheet.editions.EditionId;
import org.broadsheet.editions.Editions;
import org.broadsheet.web.admin.Access;
import org.broadsheet.web.admin.SignedIn;
import org.springframework.stereotype.Component;

/** The edition's number, handed only to an editor of its list. */
@Component
class EditorsOnly {
    private final Editions editions;
    private final Access access;

    EditorsOnly(Editions editions, Access access) {
        this.editions = editions;
        this.access = access;
    }

    EditionId of(long id, SignedIn by) {
        var edition = editions.get(new EditionId(id));
        access.require(by, edition.list(), Role.EDITOR);
        return edition.id();
    }
}
