package org.broadsheet.delivery.bounce;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Tells what a mail that came back is, whom it is about and why. Never throws. */
public final class BounceParser {
    private static final Pattern SUBJECT =
            Pattern.compile(
                    "undeliver|fail|return(ed|ing)|delivery (status|problem|report|notif)|delivery (has been )?(delay|suspend)|not delivered|mail (system )?error|warning: could not send|rejected|could not be delivered|error sending"
                            + "|unzustell|nicht zugestellt|non remis|non distribu|no se puede entregar|no entregado|mancato recapito|impossibile recapitare|não entregue|não é possível entregar|onbestelbaar|niet bezorgd|kunde inte levereras|nie można dostarczyć|niedostarcz|teslim edilemedi|недоставл|не доставлен|не удалось доставить|配信不能|配信でき|届けられません|退信|无法送达|未送达|無法傳遞",
                    Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    private static final Pattern ANSWER =
            Pattern.compile(
                    "^\\s*(re|aw|sv|antw|fwd?|wg|tr|rv)(\\[\\d+\\])?\\s*:",
                    Pattern.CASE_INSENSITIVE);
    private static final Pattern DAEMON =
            Pattern.compile(
                    "mailer-?daemon|postmaster|mail delivery (system|subsystem)|delivery subsystem",
                    Pattern.CASE_INSENSITIVE);
    private static final List<String> SENT_TO =
            List.of("x-envelope-to", "envelope-to", "x-original-to", "delivered-to", "to");

    private final Reasons reasons = Reasons.shipped();

    public ReturnedMail parse(byte[] mail) {
        var parts = MailParts.of(mail);
        var bounces = bounces(parts);
        return new ReturnedMail(
                bounces.isEmpty() ? BounceKind.NONE : bounces.getFirst().kind(),
                bounces,
                sentTo(parts.head()),
                Original.of(parts).messageIds());
    }

    private List<Bounce> bounces(MailParts mail) {
        return some(Complaint.bounces(mail))
                .or(() -> some(ProviderNote.bounces(mail, reasons)))
                .or(() -> some(reported(mail)))
                .or(() -> isBounce(mail.head()) ? some(told(mail)) : Optional.empty())
                .or(() -> AutoReply.in(mail.head()).map(List::of))
                .orElse(List.of());
    }

    private static Optional<List<Bounce>> some(List<Bounce> bounces) {
        return bounces.isEmpty() ? Optional.empty() : Optional.of(bounces);
    }

    /** A report with the fields of RFC 3464. */
    private List<Bounce> reported(MailParts mail) {
        var notice = Notice.of(mail);
        var people = DeliveryStatus.in(mail).people();
        var addresses = people.stream().map(DeliveryStatus::address).toList();
        var bounces = new ArrayList<Bounce>();
        for (var fields : people) {
            var address = DeliveryStatus.address(fields);
            var others = new ArrayList<String>();
            for (var each : addresses) {
                if (each != null && !each.equals(address)) {
                    others.add(each);
                }
            }
            bounces.add(
                    address == null
                            ? reported(named(mail, notice), fields, notice.text())
                            : reported(address, fields, notice.about(address, others)));
        }
        return bounces;
    }

    /** Who is meant when the fields name only a mailbox file or a local user. */
    private static @Nullable String named(MailParts mail, Notice notice) {
        return Stream.concat(
                        notice.people(List.of()).keySet().stream(), Original.of(mail).to().stream())
                .findFirst()
                .orElse(null);
    }

    private Bounce reported(@Nullable String address, HeadFields fields, String about) {
        var diagnostic = fields.first("diagnostic-code");
        var codes =
                Codes.in(diagnostic)
                        .or(new Codes(null, Codes.in(fields.first("status")).status()))
                        .or(diagnostic.isBlank() ? Codes.in(about) : Codes.NONE);
        var action = DeliveryStatus.action(fields);
        return bounce(address, action == null ? "failed" : action, codes, diagnostic, about);
    }

    /** A notice in words only. */
    private List<Bounce> told(MailParts mail) {
        var notice = Notice.of(mail);
        var notThese = new ArrayList<String>();
        for (var field : List.of("to", "from", "return-path", "delivered-to")) {
            Addresses.all(mail.head().first(field))
                    .forEach(a -> notThese.add(a.toLowerCase(Locale.ROOT)));
        }
        Original.of(mail).from().forEach(a -> notThese.add(a.toLowerCase(Locale.ROOT)));
        var failed = mail.head().first("x-failed-recipients");
        var people = notice.people(notThese);
        if (!failed.isEmpty() && people.isEmpty()) {
            return Addresses.all(failed).stream().map(each -> told(each, notice.text())).toList();
        }
        if (people.isEmpty()) {
            return told(lastResort(mail, notice, notThese), notice.text());
        }
        return people.entrySet().stream()
                .map(each -> told(each.getKey(), each.getValue()))
                .toList();
    }

    /** Who the returned mail went to; where it is not returned, whomever the notice mentions. */
    private static List<String> lastResort(MailParts mail, Notice notice, List<String> notThese) {
        var to = Original.of(mail).to();
        return to.isEmpty()
                ? Addresses.all(notice.text()).stream()
                        .filter(each -> !Addresses.isDaemon(each))
                        .filter(each -> !notThese.contains(each.toLowerCase(Locale.ROOT)))
                        .limit(1)
                        .toList()
                : to;
    }

    private List<Bounce> told(List<String> addresses, String words) {
        return addresses.stream().map(each -> told(each, words)).toList();
    }

    private Bounce told(String address, String words) {
        var codes = Codes.in(words);
        var delayed =
                words.contains("not yet been delivered") || words.contains("do not need to resend");
        return bounce(address, delayed ? "delayed" : "failed", codes, "", words);
    }

    private Bounce bounce(
            @Nullable String address, String action, Codes codes, String diagnostic, String about) {
        var command = Command.in(about + "\n" + diagnostic).key();
        var status = codes.status() == null ? "" : codes.status();
        var reply = codes.reply() == null ? "" : codes.reply();
        var reason =
                reasons.find(diagnostic.isBlank() ? about : diagnostic, status, reply, command);
        if (reason.equals(Reasons.UNDEFINED)) {
            reason = reasons.find(about, status, reply, command);
        }
        return new Bounce(
                BounceKind.DSN,
                address,
                action,
                codes.status(),
                codes.reply(),
                reason.word(),
                reason.bounceClass(),
                null,
                diagnostic.isBlank() ? about : diagnostic);
    }

    private static boolean isBounce(HeadFields head) {
        return head.has("x-failed-recipients")
                || DAEMON.matcher(head.first("from")).find()
                || saysSo(EncodedWords.decode(head.first("subject")))
                || (head.first("return-path").equals("<>") && !AutoReply.in(head).isPresent());
    }

    /** A person who answers to a subject that has such words in it is no server. */
    private static boolean saysSo(String subject) {
        return SUBJECT.matcher(subject).find() && !ANSWER.matcher(subject).find();
    }

    private static List<String> sentTo(HeadFields head) {
        return SENT_TO.stream()
                .flatMap(name -> head.all(name).stream())
                .flatMap(value -> Addresses.all(value).stream())
                .distinct()
                .toList();
    }
}
