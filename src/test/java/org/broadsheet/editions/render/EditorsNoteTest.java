package org.broadsheet.editions.render;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EditorsNoteTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "<script>alert(1)</script>", "<img src=x onerror=alert(1)>",
                        "<a href=\"javascript:alert(1)\">x</a>",
                "<p style=\"position:fixed\" onclick=\"x\">x</p>", "<style>p{}</style>",
                        "<iframe src=\"https://example.org\"></iframe>",
                "<a href=\"data:text/html,x\">x</a>", "\uE000U\uE001"
            })
    void nothingButPlainMarkupComesThrough(String typed) {
        assertThat(note(typed).html())
                .doesNotContainIgnoringCase(
                        "script", "onerror", "onclick", "style", "iframe", "data:", "img",
                        "\uE000");
    }

    @Test
    void boldItalicLinksAndListsStay() {
        var typed =
                "<p>A <strong>b</strong> <em>c</em> <a href=\"https://example.org\">d</a></p><ul><li>e</li></ul>";
        assertThat(note(typed).html()).isEqualTo(typed);
    }

    @Test
    void plainTextBecomesParagraphs() {
        assertThat(
                        NoteWriter.html(
                                note("One.\n\nTwo <b>three</b>.<br><br>Four."),
                                Map.of("noteP", "color:#000000")))
                .isEqualTo(
                        "<p style=\"color:#000000\" class=\"ink\">One.</p><p style=\"color:#000000\" class=\"ink\">Two"
                                + " <b>three</b>.</p><p style=\"color:#000000\" class=\"ink\">Four.</p>");
    }

    @Test
    void theTextPartNumbersTheLinks() {
        var notes = new LinkNotes();
        var text =
                NoteWriter.text(
                        note(
                                "<p>See <a href=\"https://example.org/a\">this</a>.</p><ol><li>one</li><li>two</li></ol>"),
                        notes);
        assertThat(text).isEqualTo("See this [1].\n\n1. one\n2. two");
        assertThat(notes.take()).containsExactly("[1] https://example.org/a");
    }

    private static EditorsNote note(String typed) {
        return new EditorsNote(typed, "Vera Ilić", Locale.ENGLISH);
    }
}
