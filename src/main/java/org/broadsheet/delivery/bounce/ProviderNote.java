package org.broadsheet.delivery.bounce;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.StreamSupport;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Notes of Amazon SES in JSON, as they come by mail or by webhook. */
public final class ProviderNote {
    private static final JsonMapper JSON = new JsonMapper();

    private ProviderNote() {}

    static List<Bounce> bounces(MailParts mail, Reasons reasons) {
        return mail.parts().stream()
                .map(MailParts.Part::text)
                .filter(text -> text.contains("notificationType") && text.contains("{"))
                .flatMap(text -> parse(text, reasons).stream())
                .findFirst()
                .orElse(List.of());
    }

    private static Optional<List<Bounce>> parse(String text, Reasons reasons) {
        // Servers on the way break long lines and mark the break with an exclamation mark.
        var whole = text.replaceAll("!?\n ", "");
        try {
            var json = whole.substring(whole.indexOf('{'), whole.lastIndexOf('}') + 1);
            var outer = JSON.readTree(json);
            var inner = outer.path("Message").asString("");
            return Optional.of(people(inner.isEmpty() ? outer : JSON.readTree(inner), reasons));
        } catch (JacksonException | StringIndexOutOfBoundsException notJson) {
            return Optional.empty();
        }
    }

    private static List<Bounce> people(JsonNode note, Reasons reasons) {
        return switch (note.path("notificationType").asString("")) {
            case "Bounce" ->
                    StreamSupport.stream(
                                    note.path("bounce").path("bouncedRecipients").spliterator(),
                                    false)
                            .map(person -> bounced(person, reasons))
                            .toList();
            case "Complaint" ->
                    StreamSupport.stream(
                                    note.path("complaint")
                                            .path("complainedRecipients")
                                            .spliterator(),
                                    false)
                            .map(person -> complained(note, person))
                            .toList();
            case "Delivery" ->
                    StreamSupport.stream(
                                    note.path("delivery").path("recipients").spliterator(), false)
                            .map(person -> delivered(note, person))
                            .toList();
            default -> List.of();
        };
    }

    private static Bounce bounced(JsonNode person, Reasons reasons) {
        var words = person.path("diagnosticCode").asString("");
        var codes = Codes.in(words).or(Codes.in(person.path("status").asString("")));
        var reason =
                reasons.find(
                        words,
                        codes.status() == null ? "" : codes.status(),
                        codes.reply() == null ? "" : codes.reply(),
                        "");
        return new Bounce(
                BounceKind.DSN,
                person.path("emailAddress").asString(""),
                person.path("action").asString("failed"),
                codes.status(),
                codes.reply(),
                reason.word(),
                reason.bounceClass(),
                null,
                words);
    }

    private static Bounce complained(JsonNode note, JsonNode person) {
        var type = note.path("complaint").path("complaintFeedbackType").asString("abuse");
        return new Bounce(
                BounceKind.ARF,
                person.path("emailAddress").asString(""),
                null,
                null,
                null,
                "feedback",
                type.equals("not-spam") ? BounceClass.NONE : BounceClass.COMPLAINT,
                type.toLowerCase(Locale.ROOT),
                "");
    }

    private static Bounce delivered(JsonNode note, JsonNode person) {
        var words = note.path("delivery").path("smtpResponse").asString("");
        var status = words.replaceFirst("^\\d{3}[ -]", "").replaceFirst("[^\\d.].*$", "");
        return new Bounce(
                BounceKind.DSN,
                person.asString(""),
                "delivered",
                status.isEmpty() ? null : status,
                words.length() >= 3 ? words.substring(0, 3) : null,
                "delivered",
                BounceClass.NONE,
                null,
                words);
    }
}
