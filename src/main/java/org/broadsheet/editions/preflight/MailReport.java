package org.broadsheet.editions.preflight;

import java.util.List;

/**
 * What a mail is made of, and every finding.
 *
 * @param size of the whole in octets
 */
public record MailReport(
        int size, String subject, List<Header> headers, List<Part> parts, List<Finding> findings) {
    /** A header as it stands, unfolded. */
    public record Header(String name, String value) {}

    /** A leaf of the MIME tree; {@code octets} encoded, {@code characters} decoded. */
    public record Part(String type, String encoding, int octets, int characters) {}

    public MailReport {
        headers = List.copyOf(headers);
        parts = List.copyOf(parts);
        findings = List.copyOf(findings);
    }
}
