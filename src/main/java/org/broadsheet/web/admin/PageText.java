package org.broadsheet.web.admin;

import java.text.MessageFormat;
import java.util.List;
import java.util.MissingResourceException;
import java.util.ResourceBundle;

/** A module's message in words. */
final class PageText {
    private PageText() {}

    static String of(String module, String key, List<?> arguments) {
        try {
            return MessageFormat.format(
                    ResourceBundle.getBundle("messages/" + module).getString(key),
                    arguments.toArray());
        } catch (MissingResourceException noSuchMessage) {
            return key;
        }
    }
}
