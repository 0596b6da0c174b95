package org.broadsheet.collecting.parse;

import com.rometools.rome.feed.CopyFrom;
import com.rometools.rome.feed.module.Module;
import java.util.Set;
import org.jdom2.Element;
import org.jdom2.Namespace;
import org.jspecify.annotations.Nullable;

/**
 * Rome's extension point: the module that carries, for a channel or an item, the element Rome read
 * it from, so that the fields Rome drops or maps wrongly are read from it.
 */
final class Reading implements Module {
    /** An element of this namespace is put into every channel and item, for Rome to call us. */
    static final Namespace MARK = Namespace.getNamespace("broadsheet", "urn:broadsheet:reading");

    private final transient @Nullable Element element;

    Reading(@Nullable Element element) {
        this.element = element;
    }

    private static final Set<String> DATES =
            Set.of(
                    "pubdate",
                    "published",
                    "updated",
                    "issued",
                    "modified",
                    "created",
                    "lastbuilddate",
                    "dc:date",
                    "expirationdate");

    /**
     * Marks the element, and takes its dates out of Rome's sight: they cost it time and warnings.
     */
    static void mark(Element element) {
        element.addContent(new Element("reading", MARK));
        for (var child : element.getChildren()) {
            var name = Xml.name(child);
            if (DATES.contains(name)) {
                child.setName(name.replace(':', '.'));
                child.setNamespace(MARK);
            }
        }
    }

    /** The name that a marked element had before. */
    static String nameBefore(Element marked) {
        return marked.getName().replace('.', ':');
    }

    @Nullable Element element() {
        return element;
    }

    @Override
    public String getUri() {
        return MARK.getURI();
    }

    @Override
    public Class<? extends CopyFrom> getInterface() {
        return Reading.class;
    }

    @Override
    public void copyFrom(CopyFrom other) {
        throw new UnsupportedOperationException("a reading belongs to one element");
    }

    @Override
    public Object clone() {
        return new Reading(element);
    }
}
