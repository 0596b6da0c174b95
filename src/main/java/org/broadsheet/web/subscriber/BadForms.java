package org.broadsheet.web.subscriber;

import jakarta.servlet.http.HttpServletResponse;
import org.springframework.ui.Model;
import org.springframework.validation.BindException;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.multipart.MultipartException;

/** Forms that no page of ours sends: a clear page, and nothing was done. */
@ControllerAdvice(basePackageClasses = BadForms.class)
class BadForms {
    private final ReaderFrame pages;

    BadForms(ReaderFrame pages) {
        this.pages = pages;
    }

    @ExceptionHandler({BindException.class, MultipartException.class})
    String tellsWhatToDo(Model model, HttpServletResponse response) {
        response.setStatus(400);
        return pages.plain("problem", "en", model);
    }
}
