package org.broadsheet.web.subscriber;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Optional;
import java.util.stream.Collectors;
import org.broadsheet.shared.EmailAddress;
import org.broadsheet.shared.UserProblem;
import org.broadsheet.subscribers.Installation;
import org.broadsheet.subscribers.MailingList;
import org.broadsheet.subscribers.ReaderLinks;
import org.broadsheet.subscribers.Rhythm;
import org.broadsheet.subscribers.SignUp.Wish;
import org.broadsheet.subscribers.SubscriberSettings;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** The pages around the sign-up form. */
@Component
class SignUpPage {
    private static final LocalTime SEVEN = LocalTime.of(7, 0);

    private final ReaderFrame pages;
    private final Offers offers;
    private final WhenWords when;
    private final Form form;
    private final Clock clock;

    SignUpPage(ReaderFrame pages, Offers offers, WhenWords when, Form form, Clock clock) {
        this.pages = pages;
        this.offers = offers;
        this.when = when;
        this.form = form;
        this.clock = clock;
    }

    /** What a form is made of beside the list. */
    @Component
    record Form(ReaderLinks links, SubscriberSettings settings, Installation installation) {}

    String show(MailingList list, String language, Model model) {
        var words = ReaderWords.in(language);
        model.addAttribute("stamp", form.links().stamp(list.id(), clock.instant()));
        model.addAttribute("action", "/s/" + list.key());
        model.addAttribute("consent", words.say("signup.consent", list.name()));
        model.addAttribute(
                "topics",
                offers.names(list).stream()
                        .map(topic -> topic.name())
                        .collect(Collectors.joining(", ")));
        model.addAttribute(
                "times",
                list.editionTimes().stream()
                        .map(time -> time.at().toString())
                        .collect(Collectors.joining(", ")));
        model.addAttribute("place", WhenWords.place(list.zone()));
        return pages.of("sign-up", list, language, model);
    }

    String embed(MailingList list, Model model) {
        var words = ReaderWords.in(list.language());
        model.addAttribute(
                "html",
                """
                <form action="%s/s/%s" method="post" accept-charset="utf-8">
                  <p>%s</p>
                  <label>%s <input type="email" name="address" autocomplete="email" required></label>
                  <button>%s</button>
                </form>
                """
                        .formatted(
                                form.installation().reachedAt(),
                                list.key(),
                                escaped(words.say("signup.consent", list.name())),
                                escaped(words.say("signup.address")),
                                escaped(words.say("signup.button"))));
        return pages.of("embed", list, list.language(), model);
    }

    /** The form once more, with what was typed and what is wrong with it. */
    String again(SignUpController.Sent sent, String problem, Model model) {
        var language = language(sent.list(), sent.form().lang());
        model.addAttribute("typed", sent.form().typed());
        model.addAttribute("problem", ReaderWords.in(language).say(problem));
        model.addAttribute("wish", sent.wish().name());
        return show(sent.list(), language, model);
    }

    /** One more press: because it went so fast, came from elsewhere, or looks mistyped. */
    String press(
            SignUpController.Sent sent,
            EmailAddress address,
            Optional<EmailAddress> meant,
            Model model) {
        model.addAttribute("address", address.value());
        model.addAttribute("meant", meant.map(EmailAddress::value).orElse(null));
        return keeping(sent, "press", model);
    }

    String sent(SignUpController.Sent sent, String address, Model model) {
        var language = language(sent.list(), sent.form().lang());
        var replyTo = sent.list().sender().replyTo();
        model.addAttribute("address", address);
        model.addAttribute("minutes", form.settings().resendAfter().toMinutes());
        model.addAttribute("writeTo", replyTo == null ? sent.list().sender().address() : replyTo);
        model.addAttribute(
                "first",
                when.digest(
                        "when.first",
                        sent.list(),
                        Rhythm.everyEdition(SEVEN, zone(sent)),
                        ReaderWords.in(language)));
        return keeping(sent, "sent", model);
    }

    String late(SignUpController.Sent sent, Instant until, Model model) {
        model.addAttribute(
                "until",
                until.atZone(zone(sent))
                                .toLocalTime()
                                .plusMinutes(1)
                                .withSecond(0)
                                .withNano(0)
                                .toString()
                        + " ("
                        + WhenWords.place(zone(sent))
                        + ")");
        return keeping(sent, "late", model);
    }

    String problem(MailingList list, UserProblem problem, Model model) {
        var words = ReaderWords.in(list.language());
        model.addAttribute("problem", words.say(problem.key(), problem.arguments().toArray()));
        return show(list, list.language(), model);
    }

    /** True where the form was sent in the breath it was shown, or shown by another site. */
    boolean isHasty(SignUpController.Sent sent) {
        var stamp = sent.form().stamp();
        return form.links()
                .shown(sent.list().id(), stamp == null ? "" : stamp)
                .map(shown -> shown.plus(form.settings().formTakes()))
                .filter(earliest -> !earliest.isAfter(clock.instant()))
                .isEmpty();
    }

    String language(MailingList list, @Nullable String wanted) {
        return wanted != null && ReaderWords.LANGUAGES.contains(wanted) ? wanted : list.language();
    }

    /** The browser's zone where it said one, else the list's. */
    ZoneId zone(SignUpController.Sent sent) {
        var zone = sent.form().zone();
        return zone == null || zone.isBlank() ? sent.list().zone() : PreferencesForm.zoneId(zone);
    }

    String wording(SignUpController.Sent sent) {
        var words = ReaderWords.in(language(sent.list(), sent.form().lang()));
        return words.say("signup.consent", sent.list().name());
    }

    private String keeping(SignUpController.Sent sent, String page, Model model) {
        model.addAttribute("lang", language(sent.list(), sent.form().lang()));
        model.addAttribute("zone", zone(sent).getId());
        model.addAttribute("joining", sent.wish() == Wish.JOIN);
        model.addAttribute(
                "action", "/s/" + sent.list().key() + (sent.wish() == Wish.JOIN ? "" : "/link"));
        return pages.of(page, sent.list(), language(sent.list(), sent.form().lang()), model);
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace("\"", "&quot;");
    }
}
