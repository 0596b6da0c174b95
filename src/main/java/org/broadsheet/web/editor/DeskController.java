package org.broadsheet.web.editor;

import java.util.List;
import org.broadsheet.accounts.Role;
import org.broadsheet.editions.EditionId;
import org.broadsheet.editions.EditionState;
import org.broadsheet.editions.Editions;
import org.broadsheet.web.admin.Access;
import org.broadsheet.web.admin.SignedIn;
import org.broadsheet.web.admin.SourceTroubles;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** Shows one edition on the desk. */
@Controller
class DeskController {
    private final DeskPages pages;
    private final Editions editions;
    private final SourceTroubles troubles;
    private final Access access;

    DeskController(DeskPages pages, Editions editions, SourceTroubles troubles, Access access) {
        this.pages = pages;
        this.editions = editions;
        this.troubles = troubles;
        this.access = access;
    }

    @GetMapping("/editions/{id}")
    String desk(@PathVariable long id, @AuthenticationPrincipal SignedIn by, Model model) {
        var edition = editions.get(new EditionId(id));
        access.require(by, edition.list(), Role.VIEWER);
        model.addAttribute(
                "desk", pages.of(edition.id(), access.may(by, edition.list(), Role.EDITOR)));
        model.addAttribute(
                "troubles", edition.state() == EditionState.FORMING ? troubles.list() : List.of());
        return "editor/desk";
    }
}
