package org.broadsheet.editions.render;

import org.broadsheet.shared.WebLink;

/** A link of the list's own in the footer. */
public record FooterLink(String label, WebLink link) {
    public FooterLink {
        label = PlainText.of(label);
    }
}
