package org.broadsheet.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.broadsheet.editions.pictures.Pictures;
import org.broadsheet.editions.render.DigestRenderer;
import org.broadsheet.editions.render.Look;
import org.broadsheet.editions.render.Typeface;
import org.broadsheet.shared.UserProblem;
import org.broadsheet.shared.WebLink;
import org.broadsheet.subscribers.MailingList;
import org.broadsheet.subscribers.MailingList.ListLink;
import org.broadsheet.subscribers.MailingList.ListLook;
import org.broadsheet.subscribers.MailingLists;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.BeanFactory;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Shows and changes how a list's mails look; what is not given stays as it is. */
@Command(
        name = "look",
        description = {
            "Shows how a list's mails look, and changes what is given; the rest stays.",
            "An accent colour that is hard to read is darkened or lightened at its own hue."
        },
        mixinStandardHelpOptions = true,
        footer = {
            "",
            "Examples:",
            "  broadsheet lists look daily --accent #0f5c4d --type sans --motto \"Every working day\"",
            "  broadsheet lists look daily --logo logo.png --logo-dark logo-on-dark.png",
            "  broadsheet lists look daily --footer-link \"Write to us=https://example.org/contact\""
        })
final class ListsLookCommand extends DataCommand {
    @Parameters(paramLabel = "KEY", description = "the list")
    private String key = "";

    @Option(names = "--accent", paramLabel = "#RRGGBB", description = "colour of labels and links")
    private @Nullable String accent;

    @Option(names = "--type", paramLabel = "serif|sans", description = "typeface of headlines")
    private @Nullable String type;

    @Option(names = "--motto", description = "line under the name; \"\" for none")
    private @Nullable String motto;

    @Option(
            names = "--subject",
            paramLabel = "story|name-and-story|name-and-date",
            description = "what a digest's subject is made from")
    private @Nullable String subject;

    @Option(
            names = "--logo",
            paramLabel = "FILE",
            description =
                    "PNG or JPEG in place of the name; at best 520 pixels wide; \"\" for none")
    private @Nullable String logo;

    @Option(
            names = "--logo-dark",
            paramLabel = "FILE",
            description = "the same for dark screens, of the same shape")
    private @Nullable String logoDark;

    @Option(names = "--footer", description = "a sentence for the foot; \"\" for none")
    private @Nullable String footer;

    @Option(
            names = "--footer-link",
            paramLabel = "LABEL=LINK",
            description = "link for the foot, may be given several times; \"\" for none")
    private @Nullable List<String> footerLinks;

    @Override
    int run(BeanFactory application, PrintWriter out) throws IOException {
        var lists = application.getBean(MailingLists.class);
        var list = Lists.named(lists, key);
        var wanted = changed(list.look(), application.getBean(Pictures.class));
        if (!wanted.equals(list.look())) {
            lists.dress(list.id(), wanted);
        }
        show(Lists.named(lists, key), application.getBean(DigestRenderer.class), out);
        return DONE;
    }

    private ListLook changed(ListLook look, Pictures pictures) throws IOException {
        return new ListLook(
                Objects.requireNonNullElse(accent, look.accent()),
                Objects.requireNonNullElse(type, look.typeface()),
                Objects.requireNonNullElse(motto, look.motto()),
                subject == null ? look.subject() : subject(subject),
                new LogoFiles(workingFolder(), pictures).logo(look.logo(), logo, logoDark),
                Objects.requireNonNullElse(footer, look.footerText()),
                footerLinks == null ? look.footerLinks() : links(footerLinks));
    }

    private static MailingList.SubjectFrom subject(String typed) {
        try {
            return MailingList.SubjectFrom.valueOf(
                    typed.toUpperCase(Locale.ROOT).replace('-', '_'));
        } catch (IllegalArgumentException unknown) {
            throw new UserProblem("cli.bad-subject", typed);
        }
    }

    private static List<ListLink> links(List<String> typed) {
        var links = new ArrayList<ListLink>();
        for (var text : typed) {
            if (!text.isEmpty()) {
                links.add(link(text));
            }
        }
        return links;
    }

    private static ListLink link(String text) {
        var at = text.indexOf('=');
        var link = at < 1 ? null : WebLink.parse(text.substring(at + 1)).orElse(null);
        if (link == null) {
            throw new UserProblem("cli.bad-footer-link", text);
        }
        return new ListLink(text.substring(0, at).strip(), link);
    }

    private static void show(MailingList list, DigestRenderer renderer, PrintWriter out) {
        var look = list.look();
        var shown = renderer.accent(new Look(look.accent(), Typeface.SERIF, null));
        out.println("accent   " + look.accent());
        if (!shown.byDay().equalsIgnoreCase(look.accent())) {
            out.println("         shown as " + shown.byDay() + ": as given it is hard to read");
        }
        out.println("         " + shown.byNight() + " on dark screens");
        out.println("type     " + look.typeface());
        out.println("motto    " + look.motto());
        out.println("subject  " + look.subject().name().toLowerCase(Locale.ROOT).replace('_', '-'));
        out.println("logo     " + logo(look));
        out.println("footer   " + look.footerText());
        look.footerLinks()
                .forEach(link -> out.println("         " + link.label() + "=" + link.link()));
    }

    private static String logo(ListLook look) {
        var logo = look.logo();
        if (logo == null) {
            return "none: the name in large letters";
        }
        return logo.width()
                + " x "
                + logo.height()
                + (logo.dark() == null
                        ? ", the same on dark screens"
                        : ", another on dark screens");
    }
}
