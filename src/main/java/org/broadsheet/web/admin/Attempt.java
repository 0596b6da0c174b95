package org.broadsheet.web.admin;

import java.util.List;
import java.util.function.Supplier;
import org.broadsheet.shared.UserProblem;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Tries what a form asks for; what cannot be done is told on the page the form stands on. */
final class Attempt {
    private static final List<String> MODULES =
            List.of("subscribers", "shared", "editions", "collecting", "topics", "delivery", "web");

    private Attempt() {}

    /** {@code act} names the page that follows; {@code back} is the one with the form. */
    static String to(RedirectAttributes flash, String back, Supplier<String> act) {
        try {
            return "redirect:" + act.get();
        } catch (UserProblem problem) {
            flash.addFlashAttribute("problem", words(problem));
            return "redirect:" + back;
        }
    }

    static String words(UserProblem problem) {
        for (var module : MODULES) {
            var words = PageText.of(module, problem.key(), problem.arguments());
            if (!words.equals(problem.key())) {
                return words;
            }
        }
        return problem.getMessage() == null ? problem.key() : problem.getMessage();
    }
}
