package org.broadsheet.operations;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.broadsheet.delivery.MailCheck.KeyRecord;
import org.broadsheet.operations.Finding.Grade;
import org.junit.jupiter.api.Test;

class DomainCheckTest {
    private static final KeyRecord KEY =
            new KeyRecord("s1._domainkey.news.example.org", "v=DKIM1; k=rsa; p=AAAA");

    /** DNS with records of our own. */
    private record Zone(Map<String, List<String>> records) implements Dns {
        @Override
        public List<String> text(String name) throws Unanswered {
            if (name.startsWith("silent")) {
                throw new Unanswered("timed out");
            }
            return records.getOrDefault(name, List.of());
        }

        @Override
        public List<String> addresses(String name) {
            return records.getOrDefault("A " + name, List.of());
        }

        @Override
        public List<String> names(String address) {
            return records.getOrDefault("PTR " + address, List.of());
        }
    }

    private static Finding only(List<Finding> findings) {
        assertThat(findings).hasSize(1);
        return findings.getFirst();
    }

    private static DomainCheck zone(String name, String... values) {
        return new DomainCheck(new Zone(Map.of(name, List.of(values))));
    }

    @Test
    void spfIsOneRecordThatDoesNotLetEverybodySend() {
        assertThat(only(zone("a.example", "v=spf1 ip4:192.0.2.1 -all").spf("a.example")).grade())
                .isEqualTo(Grade.GOOD);
        assertThat(only(zone("a.example", "hello").spf("a.example")).grade()).isEqualTo(Grade.BAD);
        assertThat(only(zone("a.example", "v=spf1 +all").spf("a.example")).grade())
                .isEqualTo(Grade.BAD);
        assertThat(
                        only(zone("a.example", "v=spf1 -all", "v=spf1 mx -all").spf("a.example"))
                                .found())
                .contains("There are 2");
    }

    @Test
    void theKeyInDnsMustBeOurs() {
        assertThat(only(zone(KEY.name(), "v=DKIM1;k=rsa;p=AA AA").dkim("x", List.of(KEY))).grade())
                .isEqualTo(Grade.GOOD);
        assertThat(only(zone(KEY.name(), "v=DKIM1; p=BBBB").dkim("x", List.of(KEY))).found())
                .contains("another key");
        assertThat(only(zone("other").dkim("x", List.of(KEY))).advice()).contains(KEY.value());
        assertThat(only(zone("other").dkim("x", List.of())).found()).contains("not signed");
    }

    @Test
    void dmarcIsFoundUpTheTreeAndNeedsNoPct() {
        var above = zone("_dmarc.example.org", "v=DMARC1; p=none");
        assertThat(only(above.dmarc("news.example.org")).grade()).isEqualTo(Grade.GOOD);
        var old = zone("_dmarc.example.org", "v=DMARC1; p=reject; pct=50");
        assertThat(only(old.dmarc("example.org")).advice()).contains("pct");
        var none = only(zone("x").dmarc("example.org"));
        assertThat(none.grade()).isEqualTo(Grade.BAD);
        assertThat(none.advice()).doesNotContain("pct");
    }

    @Test
    void theReverseNameLeadsBack() {
        var there = Map.of("A mail.example.org", List.of("192.0.2.1"));
        assertThat(only(new DomainCheck(new Zone(there)).reverseName("mail.example.org")).grade())
                .isEqualTo(Grade.WARNING);
        var back =
                Map.of(
                        "A mail.example.org", List.of("192.0.2.1"),
                        "PTR 192.0.2.1", List.of("mail.example.org"));
        assertThat(only(new DomainCheck(new Zone(back)).reverseName("mail.example.org")).grade())
                .isEqualTo(Grade.GOOD);
    }

    @Test
    void aNameServerThatIsSilentIsAWarningOnly() {
        assertThat(only(zone("x").spf("silent.example")).grade()).isEqualTo(Grade.WARNING);
    }
}
