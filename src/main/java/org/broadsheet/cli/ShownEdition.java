package org.broadsheet.cli;

import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.broadsheet.editions.Edition;
import org.broadsheet.editions.EditionRevisions;
import org.broadsheet.editions.EditionVersions;
import org.broadsheet.editions.Explanation;
import org.broadsheet.editions.FrozenEdition;
import org.broadsheet.editions.RightsReport;
import org.broadsheet.editions.RightsReports;
import org.broadsheet.shared.UserProblem;
import org.springframework.beans.factory.BeanFactory;

/** A frozen edition in words: versions, quotations, findings. */
final class ShownEdition {
    private final BeanFactory application;
    private final PrintWriter out;

    ShownEdition(BeanFactory application, PrintWriter out) {
        this.application = application;
        this.out = out;
    }

    /** One with findings is done with failures. */
    int show(Edition edition) {
        if (edition.revision() == 0) {
            throw new UserProblem("editions.not-frozen", edition.state().word());
        }
        var content =
                application
                        .getBean(EditionRevisions.class)
                        .get(edition.id(), edition.revision())
                        .content();
        head(edition, content);
        versions(application.getBean(EditionVersions.class).of(edition.id()));
        var rights = application.getBean(RightsReports.class).of(edition.id());
        rights(rights);
        return rights.repeated().isEmpty() ? DataCommand.DONE : DataCommand.DONE_WITH_FAILURES;
    }

    private void head(Edition edition, FrozenEdition content) {
        var sponsor = content.sponsor();
        out.printf(
                "Edition %s, %s, %s: %s, revision %d, %,d stories%s.%n",
                PickedEdition.name(edition.id(), edition.number()),
                edition.kind().word(),
                edition.day(),
                edition.state().word(),
                edition.revision(),
                content.stories().size(),
                sponsor == null ? "" : ", supported by " + sponsor.name());
    }

    private void versions(EditionVersions.Versions versions) {
        out.printf(
                "%nVersions: %,d for %,d readers; %,d readers get nothing new.%n",
                versions.list().size(), versions.readers(), versions.nothingNew());
        for (var version : versions.list()) {
            out.printf(
                    "  %,7d  %s: %,d stories, %,d more in the browser, %,d KB, %s%n",
                    version.readers(),
                    name(version.differences()),
                    version.variant().stories(),
                    version.variant().overflow(),
                    version.variant().bodyBytes() / 1024,
                    version.variant().preflight().name().toLowerCase(Locale.ROOT));
        }
    }

    private static String name(List<Explanation> differences) {
        return differences.isEmpty()
                ? Messages.text("version.only", List.of())
                : differences.stream()
                        .map(it -> Messages.text("version." + it.key(), it.arguments()))
                        .collect(Collectors.joining(", "));
    }

    private void rights(RightsReport report) {
        out.printf("%nQuoted:%n");
        report.quoted()
                .forEach(quoted ->
                        out.printf(
                                "  %,6d words of %s in %,d stories; %,d articles linked only%n",
                                quoted.words(),
                                quoted.outlet(),
                                quoted.quotations(),
                                quoted.links()));
        report.repeated()
                .forEach(found ->
                        out.printf(
                                "  FINDING: %s repeats %s, which is protected: \"%s\"%n",
                                found.story() == null
                                        ? "the note"
                                        : "our own text of story " + found.story(),
                                found.outlet(),
                                found.words()));
    }
}
