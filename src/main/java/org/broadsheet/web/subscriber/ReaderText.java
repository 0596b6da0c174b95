package org.broadsheet.web.subscriber;

import java.text.MessageFormat;
import java.util.List;
import java.util.ResourceBundle;

/** A message of the readers' pages in words. */
final class ReaderText {
    private ReaderText() {}

    static String of(String key, List<?> arguments) {
        return MessageFormat.format(
                ResourceBundle.getBundle("messages/web").getString(key), arguments.toArray());
    }
}
