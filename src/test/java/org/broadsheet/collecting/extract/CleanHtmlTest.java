package org.broadsheet.collecting.extract;

import static org.assertj.core.api.Assertions.assertThat;

import org.broadsheet.shared.WebLink;
import org.junit.jupiter.api.Test;

class CleanHtmlTest {
    private static final WebLink PAGE = new WebLink("https://harbour.example/2024/dredging.html");

    @Test
    void whatIsNotOnTheListIsGoneAndItsWordsStay() {
        assertThat(clean("<p onclick=x()>One <font color=red>two</font> <blink>three</blink></p>"))
                .isEqualTo("<p>One two three</p>");
    }

    @Test
    void scriptsStylesFramesAndControlsAreGoneWithTheirContent() {
        assertThat(
                        clean(
                                "<p>Text</p><script>alert(1)</script><style>p{}</style>"
                                        + "<iframe src=https://a.example>x</iframe>"
                                        + "<select><option>y</select><svg><text>z</text></svg>"))
                .isEqualTo("<p>Text</p>");
    }

    @Test
    void boxesBecomeParagraphs() {
        assertThat(clean("<div>One<div>two</div>three</div>"))
                .isEqualTo("<p>One</p><p>two</p><p>three</p>");
    }

    @Test
    void twoLineBreaksEndAParagraph() {
        assertThat(clean("<p>One<br><br>two<br>three</p>"))
                .isEqualTo("<p>One</p><p>two<br>three</p>");
    }

    @Test
    void looseTextStaysAsItIs() {
        assertThat(clean("Copper <b>up</b>")).isEqualTo("Copper <b>up</b>");
    }

    @Test
    void linksAreAbsoluteAndWithoutTracking() {
        assertThat(clean("<a href='../x?id=7&utm_source=rss&amp;fbclid=1#top'>x</a>"))
                .isEqualTo("<a href=\"https://harbour.example/x?id=7#top\">x</a>");
    }

    @Test
    void aLinkThatLeadsNowhereLeavesItsWords() {
        assertThat(clean("<a href='javascript:x()'>one</a> <a>two</a> <a href='ftp://a.b'>3</a>"))
                .isEqualTo("one two 3");
    }

    @Test
    void relativeLinksWithoutABaseAreUnwrapped() {
        assertThat(CleanHtml.clean("<a href='/x'>x</a>", null)).isEqualTo("x");
    }

    @Test
    void spacesAndForeignLettersInAddressesAreEscaped() {
        assertThat(clean("<a href='https://bücher.example/ä b?q=[1]'>x</a>"))
                .isEqualTo("<a href=\"https://xn--bcher-kva.example/%C3%A4%20b?q=%5B1%5D\">x</a>");
    }

    @Test
    void lazyPicturesGetTheirAddressBack() {
        assertThat(clean("<img src='data:image/gif;base64,R0' data-src='/a.jpg' alt=Pit>"))
                .isEqualTo("<img src=\"https://harbour.example/a.jpg\" alt=\"Pit\">");
        assertThat(clean("<img src='/placeholder.png' data-srcset='/s.jpg 300w, /l.jpg 900w'>"))
                .isEqualTo("<img src=\"https://harbour.example/l.jpg\">");
        assertThat(clean("<p><img src='data:,'><noscript><img src='/b.jpg'></noscript></p>"))
                .isEqualTo("<p><img src=\"https://harbour.example/b.jpg\"></p>");
    }

    @Test
    void trackingPixelsAreGone() {
        assertThat(
                        clean(
                                "<p>Text<img src='https://t.example/o.gif' width=1 height=1>"
                                        + "<img src='//pixel.wp.com/b.gif?x'>"
                                        + "<img src=/c.gif style='display: none'></p>"))
                .isEqualTo("<p>Text</p>");
    }

    @Test
    void tablesListsAndQuotesAreKept() {
        var html =
                "<ul><li>One</li><li>Two</li></ul><blockquote>Q</blockquote>"
                        + "<table><tbody><tr><th>a</th><td colspan=\"2\">b</td></tr></tbody></table>";
        assertThat(clean(html)).isEqualTo(html);
    }

    @Test
    void emptyElementsAreGone() {
        assertThat(clean("<p>One</p><p> &nbsp; </p><ul><li></li></ul><h2></h2>"))
                .isEqualTo("<p>One</p>");
    }

    @Test
    void onlyTheFirst256KiBAreRead() {
        var long1 = "<p>" + "copper ".repeat(60_000) + "</p>";
        assertThat(clean(long1)).hasSizeBetween(250_000, 263_000);
    }

    @Test
    void tenThousandNestedBoxesAreNoTrouble() {
        assertThat(clean("<div>".repeat(10_000) + "<p>deep</p>")).contains("deep");
        assertThat(clean("<b>".repeat(10_000) + "deep")).contains("deep");
    }

    private static String clean(String html) {
        return CleanHtml.clean(html, PAGE);
    }
}
