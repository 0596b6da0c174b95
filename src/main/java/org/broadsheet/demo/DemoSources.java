package org.broadsheet.demo;

import java.time.Clock;
import java.util.List;
import org.broadsheet.collecting.NewSource;
import org.broadsheet.collecting.Outlet;
import org.broadsheet.collecting.Outlets;
import org.broadsheet.collecting.Rights;
import org.broadsheet.collecting.Source;
import org.broadsheet.collecting.Sources;
import org.broadsheet.demo.site.DemoSite;
import org.broadsheet.demo.site.DemoSource;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;

/** What the demo reads: the invented outlets, each with its own name and site, or other feeds. */
@Component
@ConditionalOnProperty("broadsheet.demo.enabled")
class DemoSources {
    /** The invented outlets let us show their pictures. */
    private static final Rights AGREED = new Rights(60, true, true, false, null);

    private final Outlets outlets;
    private final Sources sources;
    private final Clock clock;

    DemoSources(Outlets outlets, Sources sources, Clock clock) {
        this.outlets = outlets;
        this.sources = sources;
        this.clock = clock;
    }

    void add(DemoSite site) {
        add(site.addresses().stream().map(this::source).toList());
    }

    void add(List<NewSource> others) {
        others.forEach(source -> sources.add(source, clock.instant()));
    }

    List<Outlet> outlets() {
        return outlets.list();
    }

    private NewSource source(DemoSource demo) {
        var outlet = outlets.know(demo.outlet(), demo.site(), clock.instant());
        return NewSource.of(Source.Kind.FEED, demo.feed().value(), demo.outlet(), outlet)
                .withLanguage(demo.language().getLanguage())
                .withRights(AGREED);
    }
}
