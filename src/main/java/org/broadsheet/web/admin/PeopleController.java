package org.broadsheet.web.admin;

import java.util.List;
import java.util.Objects;
import org.broadsheet.audit.Audit;
import org.broadsheet.shared.EmailAddress;
import org.broadsheet.shared.UserProblem;
import org.broadsheet.subscribers.MailingList;
import org.broadsheet.subscribers.MemberDesk;
import org.broadsheet.subscribers.MemberQuery;
import org.broadsheet.subscribers.Members;
import org.broadsheet.subscribers.PeopleExport;
import org.broadsheet.subscribers.Segment;
import org.broadsheet.subscribers.Segments;
import org.broadsheet.topics.TopicId;
import org.broadsheet.topics.Topics;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.method.annotation.StreamingResponseBody;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The people of a list: found, added, written to a file. */
@Controller
class PeopleController {
    private static final int PAGE = 50;

    private final ListController.ListPages pages;
    private final People people;
    private final MemberDesk desk;
    private final Topics topics;

    PeopleController(
            ListController.ListPages pages, People people, MemberDesk desk, Topics topics) {
        this.pages = pages;
        this.people = people;
        this.desk = desk;
        this.topics = topics;
    }

    /** Where people are found. */
    @org.springframework.stereotype.Component
    record People(Members members, Segments segments, PeopleExport export, Audit audit) {}

    /** What the search form holds. */
    record Search(
            @Nullable String text,
            @Nullable String state,
            @Nullable Long topic,
            @Nullable String rhythm,
            @Nullable String domain,
            @Nullable String segment,
            @Nullable String after) {

        MemberQuery query(MailingList list, Segments segments) {
            var part = ListForm.text(segment);
            return new MemberQuery(
                    list.id(),
                    ListForm.text(text),
                    constant(MemberQuery.Standing.class, state),
                    topic == null ? null : new TopicId(topic),
                    constant(Segment.Often.class, rhythm),
                    ListForm.text(domain),
                    part.isEmpty() ? null : segments.named(list.id(), part));
        }

        private static <E extends Enum<E>> @Nullable E constant(
                Class<E> type, @Nullable String word) {
            for (var constant : type.getEnumConstants()) {
                if (Words.word(constant).equals(word)) {
                    return constant;
                }
            }
            return null;
        }

        boolean isFiltered() {
            return topic != null
                    || !ListForm.text(state).isEmpty()
                    || !ListForm.text(rhythm).isEmpty()
                    || !ListForm.text(domain).isEmpty()
                    || !ListForm.text(segment).isEmpty();
        }
    }

    /** One line of the table. */
    record Line(long id, String address, @Nullable String name, String standing, String joined) {}

    @GetMapping("/lists/{key}/people")
    String find(@PathVariable String key, @ModelAttribute Search search, Model model) {
        var list = pages.named(key, model);
        model.addAttribute("search", search);
        model.addAttribute("filtered", search.isFiltered());
        model.addAttribute("topics", topics.list());
        model.addAttribute("segments", people.segments().list(list.id()));
        model.addAttribute("people", List.of());
        try {
            show(search.query(list, people.segments()), search, list, model);
        } catch (UserProblem problem) {
            model.addAttribute("problem", Attempt.words(problem));
        }
        return "staff/people";
    }

    private void show(MemberQuery query, Search search, MailingList list, Model model) {
        var page =
                people.members()
                        .search(query, Objects.requireNonNullElse(search.after(), ""), PAGE);
        var count = people.members().count(query);
        model.addAttribute(
                "people",
                page.rows().stream()
                        .map(member ->
                                new Line(
                                        member.id().value(),
                                        member.address().value(),
                                        member.name(),
                                        member.standing(),
                                        Words.day(member.joinedAt(), list.zone())))
                        .toList());
        model.addAttribute("next", page.next());
        model.addAttribute("count", words(count));
    }

    private static String words(Members.Count count) {
        return count.isOver()
                ? "over 10,000 people"
                : count.members() == 1
                        ? "1 person"
                        : String.format(java.util.Locale.ROOT, "%,d people", count.members());
    }

    @PostMapping("/lists/{key}/people")
    String add(
            @PathVariable String key,
            @RequestParam String address,
            @RequestParam String name,
            @RequestParam String evidence,
            @AuthenticationPrincipal SignedIn by,
            RedirectAttributes flash) {
        var list = pages.named(key);
        return Attempt.to(
                flash,
                "/lists/" + key + "/people",
                () -> {
                    EmailAddress checked = ListForm.address(address);
                    var id =
                            desk.add(
                                    list.id(),
                                    checked,
                                    name.isBlank() ? null : name.strip(),
                                    evidence,
                                    by.actor());
                    flash.addFlashAttribute(
                            "said", checked + " gets the list from its next edition.");
                    return "/lists/" + key + "/people/" + id;
                });
    }

    /** Keeps the segment that is looked at under a name. */
    @PostMapping("/lists/{key}/segments")
    String keep(
            @PathVariable String key,
            @RequestParam String name,
            @RequestParam String segment,
            RedirectAttributes flash) {
        var list = pages.named(key);
        return Attempt.to(
                flash,
                "/lists/" + key + "/people",
                () -> {
                    people.segments().keep(list.id(), name, Segment.parse(segment));
                    flash.addFlashAttribute(
                            "said", "The segment \"" + name.strip() + "\" is kept.");
                    return "/lists/" + key + "/people";
                });
    }

    @PostMapping("/lists/{key}/people.csv")
    ResponseEntity<StreamingResponseBody> export(
            @PathVariable String key, @AuthenticationPrincipal SignedIn by) {
        var list = pages.named(key);
        people.audit().record(by.actor(), "people.exported", "list:" + list.id(), null, null);
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType("text/csv;charset=UTF-8"))
                .header("Content-Disposition", "attachment; filename=\"" + key + "-people.csv\"")
                .header("Cache-Control", "no-store")
                .body(out -> people.export().write(list.id(), out));
    }
}
