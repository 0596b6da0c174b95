package org.broadsheet.editions.render;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.MalformedInputException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/**
 * All files that decide what a mail looks like, read at one moment: templates, styles and frame
 * texts, ours and the operator's.
 *
 * @param templates by name under the folder, the operator's before ours
 */
record TemplateFiles(
        Map<String, String> templates, Map<String, String> ourTexts, Map<String, String> ownTexts) {
    private static final String SHIPPED = "shipped/templates/";

    static TemplateFiles shipped() {
        return new TemplateFiles(
                onClasspath("classpath*:" + SHIPPED + "**/*.*", SHIPPED),
                onClasspath("classpath*:messages/digest*.properties", "messages/"),
                Map.of());
    }

    /** Folders that do not exist add nothing. */
    TemplateFiles with(Path templateFolder, Path textFolder) {
        var all = new TreeMap<>(templates);
        all.putAll(in(templateFolder, 3));
        return new TemplateFiles(all, ourTexts, in(textFolder, 1));
    }

    /** Equal for equal files, whatever their dates. */
    String version() {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            digest.update(toString().getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest.digest(), 0, 8);
        } catch (NoSuchAlgorithmException everyJdkHasIt) {
            throw new IllegalStateException(everyJdkHasIt);
        }
    }

    private static Map<String, String> onClasspath(String pattern, String root) {
        var files = new TreeMap<String, String>();
        try {
            for (var resource : new PathMatchingResourcePatternResolver().getResources(pattern)) {
                var address = resource.getURL().toString();
                var name = address.substring(address.lastIndexOf(root) + root.length());
                if (isOurs(name)) {
                    files.put(name, resource.getContentAsString(StandardCharsets.UTF_8));
                }
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return files;
    }

    private static Map<String, String> in(Path folder, int depth) {
        var files = new TreeMap<String, String>();
        if (!Files.isDirectory(folder)) {
            return files;
        }
        try (var found = Files.walk(folder, depth)) {
            for (var path : found.filter(Files::isRegularFile).sorted().toList()) {
                var name = folder.relativize(path).toString().replace('\\', '/');
                if (isOurs(name)) {
                    files.put(name, read(path));
                }
            }
        } catch (IOException unreadable) {
            throw new TemplateFault(folder.getFileName() + "/", 0, "the folder could not be read");
        }
        return files;
    }

    private static boolean isOurs(String name) {
        return !name.startsWith(".")
                && (name.endsWith(".html")
                        || name.endsWith(".txt")
                        || name.endsWith(".properties"));
    }

    private static String read(Path path) throws IOException {
        try {
            return Files.readString(path);
        } catch (MalformedInputException notUtf8) {
            throw new TemplateFault(path.getFileName() + "", 0, "it is not written in UTF-8");
        }
    }
}
