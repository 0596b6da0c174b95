package org.broadsheet.editions;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.broadsheet.editions.preflight.LinkAnswer;
import org.broadsheet.editions.render.Digest;
import org.broadsheet.editions.render.DigestRenderer;
import org.broadsheet.editions.render.EditorsNote;
import org.broadsheet.editions.render.Footer;
import org.broadsheet.editions.render.FooterLink;
import org.broadsheet.editions.render.Look;
import org.broadsheet.editions.render.Masthead;
import org.broadsheet.editions.render.Section;
import org.broadsheet.editions.render.SponsorSlot;
import org.broadsheet.shared.WebLink;
import org.broadsheet.subscribers.Installation;
import org.broadsheet.subscribers.MailingList;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Puts selected stories and a list's look into the model that templates see. */
@Component
class DigestAssembler {
    private final DigestRenderer renderer;
    private final Installation installation;

    DigestAssembler(DigestRenderer renderer, Installation installation) {
        this.renderer = renderer;
        this.installation = installation;
    }

    /** What renders and mends a digest: the words, and what stands in for what is gone. */
    VariantCheck.Draft draft(
            SelectedStories selected,
            MailingList list,
            Locale language,
            Map<WebLink, LinkAnswer> answers) {
        var entries = entries();
        var title = new DigestTitle(selected, list, renderer.words(language));
        return new VariantCheck.Draft(
                digest(selected, list, language),
                answers,
                entry -> entries.others(entry, selected),
                title::titled);
    }

    private StoryEntries entries() {
        return new StoryEntries(installation.reachedAt());
    }

    /** Still without subject and preheader. */
    private Digest digest(SelectedStories selected, MailingList list, Locale language) {
        var edition = selected.newest();
        return new Digest(
                look(list),
                masthead(edition, list),
                "",
                "",
                note(selected, list, language),
                sponsor(selected),
                sections(selected, language),
                selected.overflow(),
                footer(list));
    }

    private static Masthead masthead(FrozenEdition edition, MailingList list) {
        var number = edition.number();
        var place = list.place();
        return new Masthead(
                list.name(),
                list.look().motto(),
                number == null ? 0 : number,
                edition.day(),
                place == null ? "" : place);
    }

    private List<Section> sections(SelectedStories selected, Locale language) {
        var entries = entries();
        return selected.parts().stream()
                .map(part ->
                        new Section(
                                name(selected, part, language),
                                part.stories().stream().map(entries::entry).toList(),
                                part.topic() == null ? 0 : part.topic().value()))
                .toList();
    }

    private String name(SelectedStories selected, SelectedStories.Part part, Locale language) {
        if (part.topic() != null) {
            return part.name();
        }
        var unsectioned = selected.newest().sections().isEmpty();
        return renderer.words(language).say(unsectioned ? "all-news" : "other-news");
    }

    /** Without stories a digest of the stream says at least that. */
    private @Nullable EditorsNote note(
            SelectedStories selected, MailingList list, Locale language) {
        var edition = selected.newest();
        var note = edition.text().note();
        if (note != null) {
            return new EditorsNote(note, "", StoryEntries.language(list.language()));
        }
        return selected.count() > 0 || !edition.kind().inStream()
                ? null
                : new EditorsNote(
                        "<p>" + renderer.words(language).say("nothing-new") + "</p>", "", language);
    }

    private static @Nullable SponsorSlot sponsor(SelectedStories selected) {
        var sponsor = selected.newest().sponsor();
        return sponsor == null || !sponsor.standsIn(selected)
                ? null
                : new SponsorSlot(
                        sponsor.name(),
                        sponsor.words(),
                        sponsor.link(),
                        Locale.forLanguageTag(sponsor.language()),
                        null);
    }

    private Look look(MailingList list) {
        return Looks.of(list, installation.reachedAt());
    }

    private Footer footer(MailingList list) {
        return new Footer(
                list.sender().name(),
                list.postalAddress(),
                list.look().footerText(),
                new WebLink(installation.reachedAt() + "/s/" + list.key()),
                list.privacyLink(),
                list.archive().isOff() ? null : list.archive().address(),
                list.look().footerLinks().stream()
                        .map(link -> new FooterLink(link.label(), link.link()))
                        .toList());
    }
}
