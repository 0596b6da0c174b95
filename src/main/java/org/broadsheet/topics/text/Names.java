package org.broadsheet.topics.text;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The names, name pairs and numbers of an article, in reading order, repeated as often as they
 * stand there.
 *
 * <p>A name is a capitalised word that does not owe its capital to the start of a sentence or to
 * the style of a headline: such a word counts only if the text has it elsewhere as a name. A pair
 * is two names side by side ("Port Harlan"). Numbers of one digit are too common to tell anything.
 */
public record Names(List<String> names, List<String> pairs, List<String> numbers) {
    private static final Pattern TOKEN =
            Pattern.compile("\\p{L}[\\p{L}\\p{M}]*(?:['’-]\\p{L}[\\p{L}\\p{M}]*)*|\\d[\\d.,]*\\d");
    private static final Pattern POSSESSIVE = Pattern.compile("['’]s$");
    private static final double HEADLINE_STYLE = 0.6;
    private static final int LONG_WORD = 4;

    public Names {
        names = List.copyOf(names);
        pairs = List.copyOf(pairs);
        numbers = List.copyOf(numbers);
    }

    public static Names of(String title, String text) {
        var body = tokens(text);
        var known = new HashSet<String>();
        for (var token : body) {
            if (token.isCapital() && !token.first()) {
                known.add(token.word());
            }
        }
        var heading = tokens(title);
        var found = new Finder(known);
        found.read(heading, !isHeadlineStyle(heading));
        found.read(body, true);
        return new Names(found.names, found.pairs, found.numbers);
    }

    /** Every longer word has a capital, so that capitals say nothing. */
    private static boolean isHeadlineStyle(List<Token> title) {
        var longer = title.stream().filter(t -> t.word().length() >= LONG_WORD).toList();
        var capitals = longer.stream().filter(Token::isCapital).count();
        return capitals > HEADLINE_STYLE * longer.size();
    }

    private static List<Token> tokens(String text) {
        var tokens = new ArrayList<Token>();
        var matcher = TOKEN.matcher(text);
        var end = 0;
        while (matcher.find()) {
            var between = text.substring(end, matcher.start());
            var word = POSSESSIVE.matcher(matcher.group()).replaceFirst("");
            var beside = !tokens.isEmpty() && between.equals(" ");
            tokens.add(new Token(word, tokens.isEmpty() || startsSentence(between), beside));
            end = matcher.end();
        }
        return tokens;
    }

    private static boolean startsSentence(String between) {
        return between.codePoints().anyMatch(c -> ".!?:\n\"“”„«»…".indexOf(c) >= 0);
    }

    /**
     * @param beside only a space stands between it and the word before
     */
    private record Token(String word, boolean first, boolean beside) {
        boolean isCapital() {
            return Character.isUpperCase(word.codePointAt(0)) && word.length() > 1;
        }

        boolean isNumber() {
            return Character.isDigit(word.codePointAt(0));
        }
    }

    private static final class Finder {
        final List<String> names = new ArrayList<>();
        final List<String> pairs = new ArrayList<>();
        final List<String> numbers = new ArrayList<>();
        private final Set<String> known;

        Finder(Set<String> known) {
            this.known = known;
        }

        void read(List<Token> tokens, boolean capitalsCount) {
            var before = "";
            for (var token : tokens) {
                if (token.isNumber()) {
                    numbers.add(token.word().replaceAll("[.,]", ""));
                    before = "";
                } else if (isName(token, capitalsCount)) {
                    var name = token.word().toLowerCase(Locale.ROOT);
                    names.add(name);
                    if (token.beside() && !before.isEmpty()) {
                        pairs.add(before + " " + name);
                    }
                    before = name;
                } else {
                    before = "";
                }
            }
        }

        private boolean isName(Token token, boolean capitalsCount) {
            return token.isCapital()
                    && (known.contains(token.word()) || (capitalsCount && !token.first()));
        }
    }
}
