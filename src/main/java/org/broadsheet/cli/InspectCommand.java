package org.broadsheet.cli;

import picocli.CommandLine.Command;

/** What we see in one thing, for whoever wonders: a feed, a page, an address, a mail. */
@Command(
        name = "inspect",
        description =
                "Shows what Broadsheet sees in a feed, page, address, mail or set of articles.",
        mixinStandardHelpOptions = true,
        subcommands = {
            InspectFeedCommand.class,
            InspectPageCommand.class,
            InspectAddressCommand.class,
            InspectStoriesCommand.class,
            InspectTopicsCommand.class,
            InspectMailCommand.class,
            InspectBounceCommand.class
        },
        footer = {
            "",
            "Examples:",
            "  broadsheet inspect feed https://example.org/feed.xml",
            "  broadsheet inspect page --json --manifest pages.jsonl",
            "  broadsheet inspect mail digest.eml"
        })
final class InspectCommand extends Group {}
