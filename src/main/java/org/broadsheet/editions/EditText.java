package org.broadsheet.editions;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.broadsheet.collecting.ArticleId;
import org.broadsheet.topics.StoryId;
import org.broadsheet.topics.TopicId;
import org.jspecify.annotations.Nullable;

/** A story edit as the log keeps it: its kind and what it holds, in JSON. */
record EditText(String kind, @Nullable String first, @Nullable String second) {

    static String write(StoryEdit edit) {
        return Json.write(
                switch (edit) {
                    case StoryEdit.OwnWords(var headline, var summary) ->
                            new EditText("words", headline, summary);
                    case StoryEdit.Pin(var pinned) -> of("pin", Boolean.toString(pinned));
                    case StoryEdit.Hide() -> of("hide", null);
                    case StoryEdit.Show() -> of("show", null);
                    case StoryEdit.MoveToSection(var section) ->
                            of("section", section == null ? null : section.toString());
                    case StoryEdit.MoveAfter(var other) ->
                            of("after", other == null ? null : other.toString());
                    case StoryEdit.Join(var article) -> of("join", article.toString());
                    case StoryEdit.Divide(var leaving) ->
                            of(
                                    "divide",
                                    leaving.stream()
                                            .map(ArticleId::toString)
                                            .collect(Collectors.joining(" ")));
                });
    }

    static StoryEdit read(String json) {
        var text = Json.read(json, EditText.class);
        var first = text.first();
        return switch (text.kind()) {
            case "words" -> new StoryEdit.OwnWords(first, text.second());
            case "pin" -> new StoryEdit.Pin("true".equals(first));
            case "hide" -> new StoryEdit.Hide();
            case "show" -> new StoryEdit.Show();
            case "section" ->
                    new StoryEdit.MoveToSection(
                            first == null ? null : new TopicId(Long.parseLong(first)));
            case "after" ->
                    new StoryEdit.MoveAfter(
                            first == null ? null : new StoryId(Long.parseLong(first)));
            case "join" -> new StoryEdit.Join(articles(first).getFirst());
            case "divide" -> new StoryEdit.Divide(articles(first));
            default -> throw new IllegalArgumentException("an edit of kind " + text.kind());
        };
    }

    private static List<ArticleId> articles(@Nullable String numbers) {
        return Arrays.stream(Objects.requireNonNullElse(numbers, "").split(" "))
                .map(number -> new ArticleId(Long.parseLong(number)))
                .toList();
    }

    private static EditText of(String kind, @Nullable String first) {
        return new EditText(kind, first, null);
    }
}
