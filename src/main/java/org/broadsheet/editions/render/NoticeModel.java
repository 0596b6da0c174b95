package org.broadsheet.editions.render;

import java.util.List;
import org.broadsheet.shared.WebLink;
import org.jspecify.annotations.Nullable;

/**
 * What a notice says beside its fixed texts.
 *
 * @param name of the list, or of the installation: stands at the head
 * @param arguments {0}, {1}, ... of the texts
 * @param action where the button leads; null for none
 * @param refusal where "this was not me" leads; null for none
 * @param facts short sentences, listed
 * @param signature who sends this and where they are found, may be empty
 */
public record NoticeModel(
        Look look,
        String name,
        List<Object> arguments,
        @Nullable WebLink action,
        @Nullable WebLink refusal,
        List<String> facts,
        String signature) {
    public NoticeModel {
        name = PlainText.of(name);
        arguments = arguments.stream().map(NoticeModel::clean).toList();
        facts = facts.stream().map(PlainText::of).toList();
        signature = PlainText.of(signature);
    }

    private static Object clean(Object argument) {
        return argument instanceof String text ? PlainText.of(text) : argument;
    }
}
