package org.broadsheet.collecting.extract.body;

import java.util.IdentityHashMap;
import org.broadsheet.collecting.extract.page.Blocks;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;

/**
 * How much text, linked text and prose each element of a tree holds, counted in one walk.
 *
 * <p>Prose is the length of the blocks that read like sentences: links count against it, sentence
 * ends and commas for it. The text of a block belongs to the nearest block above it.
 */
final class Tallies {
    private static final Tally NOTHING = new Tally();
    private static final int SHORTEST_PROSE = 25;
    private final IdentityHashMap<Element, Tally> tallies = new IdentityHashMap<>();

    private Tallies() {}

    static Tallies of(Element root) {
        var counted = new Tallies();
        counted.count(root, false, new Run());
        return counted;
    }

    double prose(Element element) {
        return tally(element).prose;
    }

    int text(Element element) {
        return tally(element).text;
    }

    int links(Element element) {
        return tally(element).links;
    }

    double linkDensity(Element element) {
        var tally = tally(element);
        return tally.text == 0 ? 0 : (double) tally.linked / tally.text;
    }

    private Tally tally(Element element) {
        return tallies.getOrDefault(element, NOTHING);
    }

    private Tally count(Element element, boolean linked, Run outer) {
        var tally = new Tally();
        var block = Blocks.isBlock(element);
        var run = block ? new Run() : outer;
        var inLink = linked || element.normalName().equals("a");
        if (element.normalName().equals("a")) {
            tally.links++;
        }
        for (var child : element.childNodes()) {
            if (child instanceof TextNode text) {
                tally.add(run.read(text.getWholeText(), inLink), inLink);
            } else if (child instanceof Element inner) {
                tally.add(count(inner, inLink, run));
            }
        }
        if (block) {
            tally.prose += run.prose();
        }
        tallies.put(element, tally);
        return tally;
    }

    private static final class Tally {
        private int text;
        private int linked;
        private int links;
        private double prose;

        private void add(int length, boolean inLink) {
            text += length;
            linked += inLink ? length : 0;
        }

        private void add(Tally inner) {
            text += inner.text;
            linked += inner.linked;
            links += inner.links;
            prose += inner.prose;
        }
    }

    /** The text that one block holds directly. */
    private static final class Run {
        private int length;
        private int linked;
        private int commas;
        private int sentences;

        private int read(String text, boolean inLink) {
            var before = length;
            var space = true;
            for (var at = 0; at < text.length(); at++) {
                var letter = text.charAt(at);
                if (Character.isWhitespace(letter)) {
                    length += space ? 0 : 1;
                    space = true;
                } else {
                    space = false;
                    length += letter >= 0x2E80 && letter < 0xFB00 ? 2 : 1;
                    count(
                            letter,
                            at + 1 == text.length()
                                    || !Character.isLetterOrDigit(text.charAt(at + 1)));
                }
            }
            linked += inLink ? length - before : 0;
            return length - before;
        }

        private void count(char letter, boolean endsWord) {
            switch (letter) {
                case ',', '，', '、', ';', '،' -> commas++;
                case '.', '!', '?', ':', '…' -> sentences += endsWord ? 1 : 0;
                case '。', '！', '？', '؟', '।' -> sentences++;
                default -> {}
            }
        }

        private double prose() {
            if (length < SHORTEST_PROSE) {
                return 0;
            }
            var unlinked = Math.max(0, 1 - 1.3 * linked / length);
            var rhythm = sentences == 0 && commas == 0 ? 0.25 : 1;
            return (length + 10.0 * Math.min(commas, length / 25)) * unlinked * rhythm;
        }
    }
}
