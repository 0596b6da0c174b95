package org.broadsheet.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.broadsheet.collecting.NewSource;
import org.broadsheet.collecting.Opml;
import org.broadsheet.collecting.Source;
import org.broadsheet.shared.WebLink;

/**
 * What a person names as sources: addresses, an OPML file, a feed file, or a folder of them.
 *
 * @param folders the folder of the OPML file that an address lay in
 */
record SourceArguments(
        List<NewSource> sources, List<String> problems, Map<String, String> folders) {

    /** Feeds that lie in files are read as they are: nothing they link to is fetched. */
    static boolean areFiles(List<String> arguments) {
        return arguments.stream()
                .noneMatch(argument -> argument.contains(":") || argument.endsWith(".opml"));
    }

    static SourceArguments read(List<String> arguments, Path folder) {
        var found = new SourceArguments(new ArrayList<>(), new ArrayList<>(), new HashMap<>());
        arguments.forEach(argument -> found.add(argument, folder));
        return found;
    }

    private void add(String argument, Path folder) {
        var address = bare(argument);
        if (address.contains("://")) {
            WebLink.parse(address)
                    .ifPresentOrElse(
                            link ->
                                    sources.add(
                                            NewSource.of(
                                                    Source.Kind.FEED,
                                                    link.value(),
                                                    link.site(),
                                                    null)),
                            () ->
                                    problems.add(
                                            argument
                                                    + " is not a web address. It must begin with http:// or https://"));
            return;
        }
        addPath(folder.resolve(argument).normalize(), argument);
    }

    private void addPath(Path path, String argument) {
        try {
            if (Files.isDirectory(path)) {
                addFolder(path);
            } else if (Files.isReadable(path)) {
                addFile(path);
            } else {
                problems.add(argument + " is neither a web address nor a file that can be read.");
            }
        } catch (IOException e) {
            problems.add(argument + " could not be read: " + e.getMessage());
        }
    }

    private void addFolder(Path folder) throws IOException {
        try (var files = Files.walk(folder)) {
            files.filter(Files::isRegularFile)
                    .filter(file -> !file.getFileName().toString().startsWith("."))
                    .sorted()
                    .forEach(this::addFeedFile);
        }
    }

    private void addFile(Path file) throws IOException {
        if (file.getFileName().toString().toLowerCase(Locale.ROOT).endsWith(".opml")) {
            addOutlines(file);
        } else {
            addFeedFile(file);
        }
    }

    private void addFeedFile(Path file) {
        sources.add(
                NewSource.of(
                        Source.Kind.FILE,
                        file.toAbsolutePath().toUri().toString(),
                        file.getFileName().toString(),
                        null));
    }

    private void addOutlines(Path opml) throws IOException {
        var lines = Opml.read(Files.readAllBytes(opml));
        for (var line : lines) {
            WebLink.parse(bare(line.address()))
                    .ifPresentOrElse(
                            link -> addLine(line, link),
                            () ->
                                    problems.add(
                                            opml.getFileName()
                                                    + ": "
                                                    + line.address()
                                                    + " is not a web address."));
        }
        if (lines.isEmpty()) {
            problems.add(opml.getFileName() + " names no feed (no outline with an xmlUrl).");
        }
    }

    private void addLine(Opml.Line line, WebLink link) {
        sources.add(NewSource.of(Source.Kind.FEED, link.value(), title(line, link), null));
        if (line.folder() != null) {
            folders.put(link.value(), line.folder());
        }
    }

    /** {@code feed:https://...} and {@code feed://...} are what browsers once made of a feed. */
    private static String bare(String address) {
        return address.replaceFirst("(?i)^feed:(?=https?:)", "")
                .replaceFirst("(?i)^feed:(//)?", "https://");
    }

    private static String title(Opml.Line line, WebLink link) {
        return line.title().isBlank() ? link.site() : line.title();
    }
}
