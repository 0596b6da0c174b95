package org.broadsheet.collecting.parse;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CharsetDecisionTest {
    @ParameterizedTest
    @CsvSource({
        "windows-1251,Руда и бакар",
        "koi8-r,Руда и бакар",
        "iso-8859-2,Bor i bakar: žice",
        "shift_jis,鉱山ニュース",
        "euc-jp,鉱山ニュース",
        "iso-2022-jp,鉱山ニュース",
        "gb2312,矿业新闻",
        "big5,礦業新聞",
        "euc-kr,광산 뉴스",
        "utf-16le,Руда",
        "utf-16be,Руда",
        "ibm037,Ore news"
    })
    void theDeclarationIsHeard(String label, String text) {
        var xml = "<?xml version=\"1.0\" encoding=\"" + label + "\"?><t>" + text + "</t>";

        assertThat(decode(xml.getBytes(Charset.forName(label)), null).text()).contains(text);
    }

    @Test
    void theHeaderIsHeardBeforeTheDeclaration() {
        var bytes =
                "<?xml version='1.0' encoding='koi8-r'?><t>Руда</t>"
                        .getBytes(Charset.forName("windows-1251"));

        assertThat(decode(bytes, "text/xml; charset=\"windows-1251\"").text()).contains("Руда");
    }

    @Test
    void validUtf8IsUtf8WhateverIsDeclared() {
        var bytes =
                "<?xml version='1.0' encoding='iso-8859-1'?><t>Руда</t>"
                        .getBytes(StandardCharsets.UTF_8);

        assertThat(decode(bytes, "text/xml; charset=us-ascii"))
                .extracting(CharsetDecision.Decoded::encoding)
                .isEqualTo("utf-8");
    }

    @Test
    void withoutAnyWordTheDetectorDecides() {
        var bytes =
                "<t>Рудник бакра у Бору повећао је производњу у првом кварталу године</t>"
                        .getBytes(Charset.forName("windows-1251"));

        assertThat(decode(bytes, null).text()).contains("Рудник бакра");
    }

    @Test
    void theMarkComesFirst() {
        assertThat(
                        decode(
                                        "\ufeff<?xml encoding='koi8-r'?><t>Руда</t>"
                                                .getBytes(StandardCharsets.UTF_16BE),
                                        "text/xml; charset=utf-8")
                                .text())
                .contains("Руда");
    }

    @Test
    void utf8ThatWasEncodedTwiceIsMendedInTheText() {
        var twice =
                new String("Café".getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1);

        assertThat(Characters.mend(twice)).isEqualTo("Café");
    }

    private static CharsetDecision.Decoded decode(
            byte[] bytes, @org.jspecify.annotations.Nullable String contentType) {
        return CharsetDecision.decode(bytes, contentType);
    }
}
