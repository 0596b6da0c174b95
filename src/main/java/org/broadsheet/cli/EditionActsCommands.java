package org.broadsheet.cli;

import java.io.PrintWriter;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.broadsheet.cli.EditionsCommand.OfEdition;
import org.broadsheet.delivery.EditionStops;
import org.broadsheet.delivery.SendStops;
import org.broadsheet.editions.ApprovalDesk;
import org.broadsheet.editions.EditingDesk;
import org.broadsheet.editions.Edition;
import org.broadsheet.editions.EditionId;
import org.broadsheet.editions.EditionRenderings;
import org.broadsheet.editions.EditionRevisions;
import org.broadsheet.editions.EditionText;
import org.broadsheet.editions.Editions;
import org.broadsheet.shared.Actor;
import org.broadsheet.shared.UserProblem;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.BeanFactory;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import tools.jackson.databind.json.JsonMapper;

/** What can be done to an edition that is approved or on its way. */
final class EditionActsCommands {
    private static final Actor BY = new Actor.Program("command line");

    private EditionActsCommands() {}

    /** Says what it did in words, or as one JSON object. */
    abstract static class Act extends OfEdition {
        @Option(names = "--json", description = "one JSON object")
        private boolean json;

        abstract Said act(BeanFactory application, Edition edition);

        @Override
        final int run(BeanFactory application, PrintWriter out) {
            var edition = edition(application);
            var said = act(application, edition);
            if (!json) {
                out.println(said.words());
                return DONE;
            }
            var row = new LinkedHashMap<String, Object>();
            row.put("edition", edition.id().value());
            row.put("state", application.getBean(Editions.class).get(edition.id()).state().word());
            row.putAll(said.facts());
            row.put("said", said.words());
            out.println(JsonMapper.shared().writeValueAsString(row));
            return DONE;
        }
    }

    record Said(String words, Map<String, Object> facts) {
        static Said of(String words) {
            return new Said(words, Map.of());
        }
    }

    @Command(
            name = "stop",
            description = "Stops an edition: what is not out does not go out.",
            mixinStandardHelpOptions = true)
    static final class Stop extends Act {
        @Override
        Said act(BeanFactory application, Edition edition) {
            var stopped = application.getBean(EditionStops.class).stop(edition.id(), BY);
            return new Said(
                    "Stopped the remaining %,d. %,d are already out and cannot be called back."
                            .formatted(stopped.recalled(), stopped.out()),
                    Map.of("remaining", stopped.recalled(), "out", stopped.out()));
        }
    }

    @Command(
            name = "continue",
            description =
                    "Lets an edition go on: one that stopped by itself, or one that was stopped and mended.",
            mixinStandardHelpOptions = true)
    static final class Continue extends Act {
        @Override
        Said act(BeanFactory application, Edition edition) {
            var stops = application.getBean(SendStops.class);
            var why = stops.open(edition.id()).map(SendStops.Stop::why);
            if (stops.press(edition.id(), BY)) {
                return Said.of("It goes on, though: " + why.orElse(""));
            }
            if (edition.isApproved()) {
                return Said.of("Nothing of it is stopped.");
            }
            approve(application, edition);
            var remaining = application.getBean(EditionStops.class).foreseen(edition.id());
            return new Said(
                    "Revision %d is approved: the rest gets it. %,d had an earlier one."
                            .formatted(edition.revision(), remaining.out()),
                    Map.of("revision", edition.revision(), "out", remaining.out()));
        }
    }

    @Command(
            name = "reopen",
            description = "Takes an approval back, as long as no mail is on its way.",
            mixinStandardHelpOptions = true)
    static final class Reopen extends Act {
        @Override
        Said act(BeanFactory application, Edition edition) {
            application.getBean(ApprovalDesk.class).reopen(edition.id(), BY);
            return Said.of("The approval is taken back; nobody was mailed.");
        }
    }

    @Command(
            name = "mend",
            description =
                    "Changes the words of an edition that was stopped or reopened, as its next revision.",
            mixinStandardHelpOptions = true,
            footer = {"", "Stories are mended on the editors' desk."})
    static final class Mend extends Act {
        @Option(names = "--subject", description = "subject of the mail")
        private @Nullable String subject;

        @Option(names = "--preheader", description = "the line that inboxes show after it")
        private @Nullable String preheader;

        @Option(names = "--note", description = "the editors' note, plain or simple HTML")
        private @Nullable String note;

        @Override
        Said act(BeanFactory application, Edition edition) {
            var seen = edition.text();
            var wanted =
                    new EditionText(
                            Optional.ofNullable(subject).orElse(seen.subject()),
                            Optional.ofNullable(preheader).orElse(seen.preheader()),
                            Optional.ofNullable(note).orElse(seen.note()));
            if (wanted.equals(seen)) {
                throw new UserProblem("cli.nothing-to-mend");
            }
            var mended =
                    application.getBean(EditingDesk.class).edit(edition.id(), seen, wanted, BY);
            application.getBean(EditionRenderings.class).renderAll(edition.id());
            return new Said(
                    "Mended as revision %d. Approve it and let the rest go out: broadsheet editions continue --list ... --edition \"#%s\""
                            .formatted(mended.revision(), edition.id()),
                    Map.of("revision", mended.revision()));
        }
    }

    static void approve(BeanFactory application, Edition edition) {
        var hash = hash(application, edition.id(), edition.revision());
        var now = application.getBean(Clock.class).instant();
        application.getBean(ApprovalDesk.class).approve(edition.id(), hash, BY, now);
    }

    private static String hash(BeanFactory application, EditionId edition, int revision) {
        return application.getBean(EditionRevisions.class).get(edition, revision).hash();
    }
}
