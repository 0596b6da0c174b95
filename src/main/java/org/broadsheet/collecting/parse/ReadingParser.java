package org.broadsheet.collecting.parse;

import com.rometools.rome.feed.module.Module;
import com.rometools.rome.io.ModuleParser;
import java.util.Locale;
import org.jdom2.Element;

/** Called by Rome, through {@code rome.properties}, for every channel and item it reads. */
public final class ReadingParser implements ModuleParser {
    @Override
    public String getNamespaceUri() {
        return Reading.MARK.getURI();
    }

    @Override
    public Module parse(Element element, Locale locale) {
        return new Reading(element);
    }
}
