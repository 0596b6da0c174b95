package org.broadsheet.editions.render;

import java.util.List;
import org.broadsheet.shared.WebLink;
import org.jspecify.annotations.Nullable;

/**
 * Who sends the digest and where they are found; the law of most countries asks for it.
 *
 * @param text a sentence of the list's own, may be empty
 * @param postalAddress empty is a preflight fault, so it can be shown and told
 * @param subscribe the public page to which "Forwarded to you?" leads
 */
public record Footer(
        String publisher,
        String postalAddress,
        String text,
        WebLink subscribe,
        @Nullable WebLink privacy,
        @Nullable WebLink archive,
        List<FooterLink> links) {
    public Footer {
        publisher = PlainText.of(publisher);
        postalAddress = PlainText.of(postalAddress);
        text = PlainText.of(text);
        links = List.copyOf(links);
    }
}
