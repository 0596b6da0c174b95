package org.broadsheet.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.broadsheet.shared.AddressOutcome.Accepted;
import org.broadsheet.shared.AddressOutcome.Reason;
import org.broadsheet.shared.AddressOutcome.Rejected;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EmailAddressTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "ada@quarry.example",
                "ada.lovelace+news/daily@sub.quarry.example",
                "!#$%&'*+-/=?^_`.{|}~@quarry.example",
                "чебурашка@пример.рф",
                "ñandú@quarry.example",
                "o'brien@x-1.co"
            })
    void aDotAtomAtADomainIsTaken(String typed) {
        assertThat(EmailAddress.check(typed)).isInstanceOf(Accepted.class);
    }

    @ParameterizedTest
    @CsvSource({
        "'', EMPTY",
        "ada, NO_AT_SIGN",
        "@quarry.example, NO_LOCAL_PART",
        "'\"ada l\"@quarry.example', QUOTED_LOCAL_PART",
        "ada(home)@quarry.example, COMMENT",
        ".ada@quarry.example, BAD_LOCAL_PART",
        "ada.@quarry.example, BAD_LOCAL_PART",
        "a..da@quarry.example, BAD_LOCAL_PART",
        "ada@home@quarry.example, BAD_LOCAL_PART",
        "ada@, NO_DOMAIN",
        "ada@[192.0.2.1], ADDRESS_LITERAL",
        "ada@192.0.2.1, BAD_DOMAIN",
        "ada@-quarry.example, BAD_DOMAIN",
        "ada@quarry..example, BAD_DOMAIN",
        "ada@quarry.example., BAD_DOMAIN",
        "ada@qua_rry.example, BAD_DOMAIN",
        "ada@quarry, SINGLE_LABEL",
        "ada@localhost, RESERVED_DOMAIN",
        "ada@quarry.test, RESERVED_DOMAIN",
        "ada@quarry.invalid, RESERVED_DOMAIN",
        "ada@printer.local, RESERVED_DOMAIN",
        "ada@quarry.onion, RESERVED_DOMAIN",
        "a da@quarry.example, UNSEEN_CHARACTER"
    })
    void whatIsNotTakenSaysWhy(String typed, Reason reason) {
        assertThat(EmailAddress.check(typed)).isEqualTo(new Rejected(reason));
    }

    @Test
    void charactersThatCannotBeSeenAreRefused() {
        for (var unseen : new String[] {"\u200b", "\u202e", "\u2066", "\u00ad", "\ufeff", "\n"}) {
            assertThat(EmailAddress.check("a" + unseen + "da@quarry.example"))
                    .isEqualTo(new Rejected(Reason.UNSEEN_CHARACTER));
        }
    }

    @Test
    void lengthsAreCountedInBytes() {
        assertThat(EmailAddress.check("a".repeat(64) + "@quarry.example"))
                .isInstanceOf(Accepted.class);
        assertThat(EmailAddress.check("a".repeat(65) + "@quarry.example"))
                .isEqualTo(new Rejected(Reason.LOCAL_PART_TOO_LONG));
        assertThat(EmailAddress.check("ж".repeat(33) + "@quarry.example"))
                .isEqualTo(new Rejected(Reason.LOCAL_PART_TOO_LONG));
        assertThat(
                        EmailAddress.check(
                                "ada@" + "quarry-".repeat(8) + "x." + "deep.".repeat(40) + "org"))
                .isEqualTo(new Rejected(Reason.TOO_LONG));
    }

    @Test
    void theDomainIsKeptInLowerCaseAndSentInAscii() {
        var address = EmailAddress.parse(" Ada@BÜCHER.example ").orElseThrow();
        assertThat(address.value()).isEqualTo("Ada@bücher.example");
        assertThat(address.localPart()).isEqualTo("Ada");
        assertThat(address.wireDomain()).isEqualTo("xn--bcher-kva.example");
        assertThat(address.key()).isEqualTo("ada@bücher.example");
        assertThat(address.needsSmtpUtf8()).isFalse();
        assertThat(EmailAddress.parse("ada@xn--bcher-kva.example").orElseThrow().domain())
                .isEqualTo("bücher.example");
    }

    @Test
    void composedAndDecomposedLettersAreOneAddress() {
        assertThat(EmailAddress.parse("nandu\u0301@quarry.example"))
                .isEqualTo(EmailAddress.parse("nandú@quarry.example"));
    }

    @Test
    void onlyANormalAddressCanBeHeld() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new EmailAddress("ada@QUARRY.example"));
    }
}
