package org.broadsheet.web.editor;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.broadsheet.accounts.Staff;
import org.broadsheet.accounts.StaffMember;
import org.broadsheet.editions.DeskSheet;
import org.broadsheet.editions.EditLog;
import org.broadsheet.topics.StoryId;
import org.springframework.stereotype.Component;

/** What was done to an edition, in words: who did what to which story. */
@Component
class DeskLog {
    private static final Map<String, String> WORDS =
            Map.ofEntries(
                    Map.entry("edition.story-added", "added"),
                    Map.entry("edition.story-joined", "joined with another story"),
                    Map.entry("edition.story-divided", "divided"),
                    Map.entry("edition.story-worded", "reworded"),
                    Map.entry("edition.story-pinned", "pinned"),
                    Map.entry("edition.story-unpinned", "unpinned"),
                    Map.entry("edition.story-hidden", "hid"),
                    Map.entry("edition.story-shown", "showed again"),
                    Map.entry("edition.story-moved", "moved to another section"),
                    Map.entry("edition.story-reordered", "moved within its section"),
                    Map.entry("edition.worded", "changed subject, preheader or note"));

    private final EditLog log;
    private final Staff staff;

    DeskLog(EditLog log, Staff staff) {
        this.log = log;
        this.staff = staff;
    }

    List<DeskPage.Done> of(DeskSheet sheet) {
        var headlines = headlines(sheet);
        return log.list(sheet.edition().id()).stream().map(it -> line(it, headlines)).toList();
    }

    private DeskPage.Done line(EditLog.Entry entry, Map<StoryId, String> headlines) {
        var story = entry.story();
        return new DeskPage.Done(
                entry.undone() ? null : entry.id(),
                name(entry.actor()) + " " + WORDS.getOrDefault(entry.act(), entry.act()),
                story == null ? "" : headlines.getOrDefault(story, "a story"),
                entry.told());
    }

    private static Map<StoryId, String> headlines(DeskSheet sheet) {
        var headlines = new HashMap<StoryId, String>();
        Stream.concat(
                        sheet.sections().stream().flatMap(it -> it.stories().stream()),
                        sheet.out().stream())
                .forEach(it -> headlines.put(it.story(), it.headline()));
        return headlines;
    }

    private String name(String actor) {
        return actor.startsWith("staff:")
                ? staff.find(Long.parseLong(actor.substring("staff:".length())))
                        .map(StaffMember::name)
                        .orElse("Somebody")
                : Objects.requireNonNullElse(actor, "Broadsheet");
    }
}
