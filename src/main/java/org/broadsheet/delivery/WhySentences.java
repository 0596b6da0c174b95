package org.broadsheet.delivery;

import java.time.LocalDate;
import java.util.Locale;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import org.broadsheet.editions.render.DigestRenderer;
import org.broadsheet.subscribers.MailingList;

/** Why a reader gets a list's mail, and since when, in a sentence. */
final class WhySentences {
    private static final int MOST = 10_000;

    private final DigestRenderer renderer;
    private final ConcurrentMap<Fact, String> said = new ConcurrentHashMap<>();

    WhySentences(DigestRenderer renderer) {
        this.renderer = renderer;
    }

    private record Fact(String list, String language, String consent, LocalDate since) {}

    String why(Claimed mail, MailingList list, String language) {
        var since = LocalDate.ofInstant(mail.joined(), list.zone());
        var fact = new Fact(list.name(), language, mail.consent(), since);
        var sentence = said.get(fact);
        if (sentence == null) {
            sentence =
                    renderer.words(Locale.forLanguageTag(fact.language()))
                            .say("why." + fact.consent(), fact.list(), fact.since());
            if (said.size() >= MOST) {
                said.clear();
            }
            said.put(fact, sentence);
        }
        return sentence;
    }
}
