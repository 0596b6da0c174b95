package org.broadsheet.demo.site;

import java.util.Locale;
import org.broadsheet.shared.WebLink;

/** Where an outlet of the demo can be read, and what a reader would call it. */
public record DemoSource(
        String outlet, String site, Locale language, FeedKind kind, WebLink home, WebLink feed) {}
