package org.broadsheet.subscribers.mapping;

import java.util.Arrays;
import java.util.List;
import java.util.Set;

/** The program that wrote an export, told by headings that no other writes together. */
public enum Origin {
    BROADSHEET("Broadsheet", "address state suppressed consentwording"),
    MAILCHIMP("Mailchimp", "leid euid"),
    LISTMONK("listmonk", "uuid email attributes status"),
    MAILTRAIN("Mailtrain", "cid email status"),
    KEILA("Keila", "email firstname lastname data"),
    PHPLIST("phpList", "email uniqid confirmed"),
    OTHER("another program", "");

    private final String label;
    private final String marks;

    Origin(String label, String marks) {
        this.label = label;
        this.marks = marks;
    }

    public String label() {
        return label;
    }

    /** {@code plain}: headings as {@link KnownHeadings#plain} makes them. */
    static Origin of(Set<String> plain) {
        return Arrays.stream(values())
                .filter(origin -> origin != OTHER)
                .filter(origin -> plain.containsAll(List.of(origin.marks.split(" "))))
                .findFirst()
                .orElse(OTHER);
    }
}
