package org.broadsheet.web.admin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.broadsheet.accounts.SignInLinks;
import org.broadsheet.accounts.StaffMember;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** Signing in by a one-time link: opening it shows a button, pressing it uses the link up. */
@Controller
class SignInController {
    private final SignInLinks links;
    private final HttpSessionSecurityContextRepository sessions =
            new HttpSessionSecurityContextRepository();

    SignInController(SignInLinks links) {
        this.links = links;
    }

    @GetMapping("/sign-in")
    String askForLink() {
        return "staff/sign-in";
    }

    @GetMapping("/sign-in/{token}")
    String askForPress(@PathVariable String token, Model model) {
        model.addAttribute("token", token);
        return "staff/sign-in-press";
    }

    @PostMapping("/sign-in/{token}")
    String signIn(
            @PathVariable String token,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        var member = links.use(token);
        if (member.isEmpty()) {
            model.addAttribute("spent", true);
            return "staff/sign-in";
        }
        remember(member.get(), request, response);
        return "redirect:/";
    }

    private void remember(
            StaffMember member, HttpServletRequest request, HttpServletResponse response) {
        var signedIn =
                UsernamePasswordAuthenticationToken.authenticated(
                        SignedIn.of(member), null, authorities(member));
        if (request.getSession(false) != null) {
            request.changeSessionId();
        }
        var context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(signedIn);
        SecurityContextHolder.setContext(context);
        sessions.saveContext(context, request, response);
    }

    private static List<SimpleGrantedAuthority> authorities(StaffMember member) {
        var staff = new SimpleGrantedAuthority("ROLE_STAFF");
        return member.isAdmin()
                ? List.of(staff, new SimpleGrantedAuthority("ROLE_ADMIN"))
                : List.of(staff);
    }
}
