package org.broadsheet.cli;

import picocli.CommandLine.Command;

/** Moves the editors' topics between the database and a file. */
@Command(
        name = "topics",
        description = "Export the editors' topics to a file, or import them",
        mixinStandardHelpOptions = true,
        subcommands = {TopicsExportCommand.class, TopicsImportCommand.class})
public final class TopicsCommand {}
