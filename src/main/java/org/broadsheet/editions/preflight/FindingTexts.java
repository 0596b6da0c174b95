package org.broadsheet.editions.preflight;

import com.ibm.icu.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;

/** The sentences of findings. */
final class FindingTexts {
    private static final ResourceBundle TEXTS =
            ResourceBundle.getBundle("messages.preflight", Locale.ENGLISH);

    private FindingTexts() {}

    static String sentence(String code, List<String> arguments) {
        return MessageFormat.format(TEXTS.getString(code), arguments.toArray());
    }
}
