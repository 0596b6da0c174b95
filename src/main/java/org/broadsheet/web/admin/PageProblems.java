package org.broadsheet.web.admin;

import java.util.stream.Collectors;
import org.broadsheet.shared.UserProblem;
import org.springframework.dao.EmptyResultDataAccessException;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.ui.Model;
import org.springframework.validation.BindException;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.ResponseStatus;

/** What staff read when something they asked for cannot be done: what happened, and what to do. */
@ControllerAdvice(basePackages = {"org.broadsheet.web.admin", "org.broadsheet.web.editor"})
class PageProblems {

    @ExceptionHandler
    @ResponseStatus(HttpStatus.CONFLICT)
    String problem(UserProblem problem, Model model) {
        return page(model, PageText.of(problem));
    }

    @ExceptionHandler
    @ResponseStatus(HttpStatus.BAD_REQUEST)
    String notUnderstood(BindException form, Model model) {
        var fields =
                form.getFieldErrors().stream()
                        .map(error -> "\"" + error.getField() + "\"")
                        .distinct()
                        .collect(Collectors.joining(", "));
        return page(model, "The form was not understood: look at " + fields + ".");
    }

    @ExceptionHandler
    @ResponseStatus(HttpStatus.NOT_FOUND)
    String unknown(EmptyResultDataAccessException unknown, Model model) {
        return page(model, "There is nothing under this address. It may have been removed.");
    }

    @ExceptionHandler
    @ResponseStatus(HttpStatus.FORBIDDEN)
    String notAllowed(AccessDeniedException notAllowed, Model model) {
        return page(
                model,
                "Your role on this list does not allow that. An admin can give you another one.");
    }

    private static String page(Model model, String sentence) {
        model.addAttribute("sentence", sentence);
        return "staff/problem";
    }
}
