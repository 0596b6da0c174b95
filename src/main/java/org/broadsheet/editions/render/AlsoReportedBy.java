package org.broadsheet.editions.render;

import java.util.Locale;
import org.broadsheet.shared.WebLink;

/** Another outlet's article on the same story. */
public record AlsoReportedBy(String outletName, WebLink link, Locale language) {
    public AlsoReportedBy {
        outletName = PlainText.of(outletName);
    }

    public Direction direction() {
        return Direction.of(outletName, language);
    }
}
