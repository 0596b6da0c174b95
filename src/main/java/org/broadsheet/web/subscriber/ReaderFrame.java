package org.broadsheet.web.subscriber;

import jakarta.servlet.http.HttpServletResponse;
import org.broadsheet.subscribers.MailingList;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** Puts into the model what every reader's page has: its words and whose page it is. */
@Component
class ReaderFrame {

    /** A page of a list. */
    String of(String page, MailingList list, String language, Model model) {
        model.addAttribute("w", ReaderWords.in(language));
        model.addAttribute("list", list);
        model.addAttribute("home", "/s/" + list.key());
        return "reader/" + page;
    }

    /** A page that belongs to no list, as of a link that names none. */
    String plain(String page, String language, Model model) {
        model.addAttribute("w", ReaderWords.in(language));
        model.addAttribute("list", null);
        model.addAttribute("home", null);
        return "reader/" + page;
    }

    /** A link that was cut off, altered or made for something else. */
    String stale(Model model, HttpServletResponse response) {
        response.setStatus(HttpStatus.NOT_FOUND.value());
        model.addAttribute("used", false);
        return plain("stale", "en", model);
    }

    /** A link that was good once. */
    String used(MailingList list, String language, Model model, HttpServletResponse response) {
        response.setStatus(HttpStatus.GONE.value());
        model.addAttribute("used", true);
        return of("stale", list, language, model);
    }
}
