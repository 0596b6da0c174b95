package org.broadsheet.web.editor;

import java.util.List;
import java.util.stream.Stream;
import org.broadsheet.editions.DeskSheet.Told;
import org.jspecify.annotations.Nullable;

/**
 * One edition as the desk shows it.
 *
 * @param hash of the looked-at revision, which the approval names
 * @param leftOver what was good enough but for the caps; it is offered again
 * @param mayEdit whether who looks may edit and approve, and the edition's state lets them
 */
record DeskPage(
        long id,
        String list,
        String kind,
        @Nullable String number,
        String day,
        String state,
        String sentence,
        @Nullable String hash,
        List<Moment> moments,
        Words words,
        List<Section> sections,
        List<Story> leftOver,
        List<Story> out,
        List<Option> topics,
        List<Done> log,
        Acts acts,
        boolean mayEdit) {
    private static final int MOST_JOINABLE = 60;

    /** The stories that another may turn out to be the same as. */
    public List<Option> joinable() {
        return Stream.concat(
                        sections.stream().flatMap(section -> section.stories().stream()),
                        leftOver.stream())
                .limit(MOST_JOINABLE)
                .map(story -> new Option(story.id(), story.headline()))
                .toList();
    }

    /** A point of the edition's day; {@code past} once it is over. */
    record Moment(String name, String at, boolean past) {}

    record Words(String subject, String preheader, String note) {}

    record Section(String name, List<Story> stories) {}

    /**
     * A story.
     *
     * @param up the story after which one step up puts it, empty for the first place; null where it
     *     is first
     * @param down likewise one step down; null where it is last
     */
    record Story(
            long id,
            int version,
            String headline,
            String summary,
            String theirHeadline,
            String theirSummary,
            boolean reworded,
            @Nullable String mark,
            String outlet,
            List<String> also,
            List<String> newFacts,
            String score,
            boolean pinned,
            String decision,
            String why,
            List<Told> articles,
            @Nullable Long topic,
            @Nullable String up,
            @Nullable String down) {}

    record Option(long id, String name) {}

    /** A line of the log; {@code id} is null once it was undone. */
    record Done(@Nullable Long id, String what, String about, String told) {}

    /** Which of the steps the state allows. */
    record Acts(boolean freeze, boolean approve, boolean reopen, boolean stop) {}

    int stories() {
        return sections.stream().mapToInt(section -> section.stories().size()).sum();
    }
}
