package org.broadsheet.demo.mailbox;

import java.util.List;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer.FrameOptionsConfig;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;

/** Opens the mailbox to everyone, in the demo alone. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnWebApplication
@ConditionalOnProperty("broadsheet.demo.enabled")
public class MailboxAccess {
    public static final List<String> OPEN_PATHS =
            List.of("/mailbox", "/mailbox/**", "/demo/mailbox.css");

    /**
     * The button that unsubscribes posts to the mail's own link, whose host may be another name.
     */
    private static final String POLICY =
            "default-src 'none'; style-src 'self'; img-src 'self'; frame-src 'self';"
                    + " form-action http: https:; frame-ancestors 'none'; base-uri 'none'";

    @Bean
    @Order(0)
    SecurityFilterChain mailboxPages(HttpSecurity http) {
        return http.securityMatcher(OPEN_PATHS.toArray(String[]::new))
                .authorizeHttpRequests(requests -> requests.anyRequest().permitAll())
                .csrf(csrf -> csrf.disable())
                .sessionManagement(
                        session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .headers(headers ->
                        headers.contentSecurityPolicy(policy -> policy.policyDirectives(POLICY))
                                .referrerPolicy(
                                        referrer -> referrer.policy(ReferrerPolicy.NO_REFERRER))
                                .frameOptions(FrameOptionsConfig::sameOrigin))
                .build();
    }
}
