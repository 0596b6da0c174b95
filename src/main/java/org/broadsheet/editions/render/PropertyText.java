package org.broadsheet.editions.render;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Properties;

/** Reads the text of a properties file (UTF-8), and finds the line a key stands on. */
final class PropertyText {
    private PropertyText() {}

    static Map<String, String> read(String text) {
        var properties = new Properties();
        try (var reader = new StringReader(text)) {
            properties.load(reader);
        } catch (IOException inMemory) {
            throw new UncheckedIOException(inMemory);
        }
        var lines = new LinkedHashMap<String, String>();
        properties
                .stringPropertyNames()
                .forEach(key -> lines.put(key, properties.getProperty(key)));
        return lines;
    }

    /** From 1; 0 if no line begins so or holds it. */
    static int lineOf(String text, String words) {
        var lines = text.split("\n", -1);
        for (var i = 0; i < lines.length; i++) {
            if (lines[i].strip().startsWith(words)) {
                return i + 1;
            }
        }
        for (var i = 0; i < lines.length; i++) {
            if (lines[i].contains(words)) {
                return i + 1;
            }
        }
        return 0;
    }
}
