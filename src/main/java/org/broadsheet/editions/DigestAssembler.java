package org.broadsheet.editions;

import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.broadsheet.editions.render.AlsoReportedBy;
import org.broadsheet.editions.render.Digest;
import org.broadsheet.editions.render.DigestRenderer;
import org.broadsheet.editions.render.EditorsNote;
import org.broadsheet.editions.render.Entry;
import org.broadsheet.editions.render.Footer;
import org.broadsheet.editions.render.Look;
import org.broadsheet.editions.render.Mark;
import org.broadsheet.editions.render.Masthead;
import org.broadsheet.editions.render.Section;
import org.broadsheet.editions.render.Typeface;
import org.broadsheet.shared.WebLink;
import org.broadsheet.subscribers.Installation;
import org.broadsheet.subscribers.MailingList;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Puts selected stories and a list's look into the model that templates see. */
@Component
class DigestAssembler {
    private static final int LONGEST_PREHEADER = 110;

    private final DigestRenderer renderer;
    private final Installation installation;

    DigestAssembler(DigestRenderer renderer, Installation installation) {
        this.renderer = renderer;
        this.installation = installation;
    }

    Digest digest(SelectedStories selected, MailingList list, Locale language) {
        var edition = selected.newest();
        return new Digest(
                look(list),
                masthead(edition, list),
                subject(selected, list),
                preheader(selected),
                note(selected, list, language),
                null,
                sections(selected, language),
                selected.overflow(),
                footer(list));
    }

    private static Masthead masthead(FrozenEdition edition, MailingList list) {
        var number = edition.number();
        var place = list.place();
        return new Masthead(
                list.name(),
                number == null ? 0 : number,
                edition.day(),
                place == null ? "" : place);
    }

    /** The editor's, else the headline of the story that leads this very digest. */
    private static String subject(SelectedStories selected, MailingList list) {
        var own = selected.newest().text().subject();
        if (own != null) {
            return own;
        }
        return leading(selected).map(DigestAssembler::headline).orElse(list.name());
    }

    private static String preheader(SelectedStories selected) {
        var own = selected.newest().text().preheader();
        if (own != null) {
            return own;
        }
        var lead = leading(selected);
        var others =
                selected.stories().stream()
                        .filter(story -> lead.filter(story::equals).isEmpty())
                        .map(DigestAssembler::headline)
                        .toList();
        var text = new StringBuilder();
        for (var headline : others) {
            if (text.length() + headline.length() > LONGEST_PREHEADER && !text.isEmpty()) {
                break;
            }
            text.append(text.isEmpty() ? "" : " · ").append(headline);
        }
        return text.toString();
    }

    private static Optional<FrozenStory> leading(SelectedStories selected) {
        return selected.stories().stream()
                .max(
                        Comparator.comparing(FrozenStory::pinned)
                                .thenComparingDouble(FrozenStory::score));
    }

    private List<Section> sections(SelectedStories selected, Locale language) {
        return selected.parts().stream()
                .map(part ->
                        new Section(
                                name(selected, part, language),
                                part.stories().stream().map(DigestAssembler::entry).toList()))
                .toList();
    }

    private String name(SelectedStories selected, SelectedStories.Part part, Locale language) {
        if (part.topic() != null) {
            return part.name();
        }
        var unsectioned = selected.newest().sections().isEmpty();
        return renderer.words(language).say(unsectioned ? "all-news" : "other-news");
    }

    private static Entry entry(FrozenStory story) {
        var lead = story.articles().getFirst();
        return new Entry(
                headline(story),
                lead.link(),
                language(lead.language()),
                Objects.requireNonNullElse(story.ownSummary(), lead.quoted()),
                lead.outletName(),
                lead.credit(),
                alsoReportedBy(story),
                null,
                mark(story),
                lead.paywalled());
    }

    private static String headline(FrozenStory story) {
        return Objects.requireNonNullElse(story.ownHeadline(), story.articles().getFirst().title());
    }

    /** Each further outlet once. */
    private static List<AlsoReportedBy> alsoReportedBy(FrozenStory story) {
        var seen = new HashSet<>(List.of(story.articles().getFirst().outlet()));
        return story.articles().stream()
                .filter(article -> seen.add(article.outlet()))
                .map(article ->
                        new AlsoReportedBy(
                                article.outletName(), article.link(), language(article.language())))
                .toList();
    }

    private static Mark mark(FrozenStory story) {
        return switch (story.mark()) {
            case FRESH -> new Mark.Fresh();
            case UPDATE ->
                    new Mark.Update(Objects.requireNonNull(story.firstSentOn()), story.newFacts());
            case CORRECTED -> new Mark.CorrectedByOutlet();
        };
    }

    /** Without stories a digest of the stream says at least that. */
    private @Nullable EditorsNote note(
            SelectedStories selected, MailingList list, Locale language) {
        var edition = selected.newest();
        var note = edition.text().note();
        if (note != null) {
            return new EditorsNote(note, "", language(list.language()));
        }
        return selected.count() > 0 || !edition.kind().inStream()
                ? null
                : new EditorsNote(
                        "<p>" + renderer.words(language).say("nothing-new") + "</p>", "", language);
    }

    private static Look look(MailingList list) {
        var look = list.look();
        return new Look(
                look.accent(), Typeface.valueOf(look.typeface().toUpperCase(Locale.ROOT)), null);
    }

    private Footer footer(MailingList list) {
        return new Footer(
                list.sender().name(),
                list.postalAddress(),
                "",
                new WebLink(installation.reachedAt() + "/" + list.key()),
                list.privacyLink(),
                null,
                List.of());
    }

    private static Locale language(@Nullable String tag) {
        return tag == null ? Locale.forLanguageTag("und") : Locale.forLanguageTag(tag);
    }
}
