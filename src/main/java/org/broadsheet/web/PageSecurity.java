package org.broadsheet.web;

import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpMethod;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer.FrameOptionsConfig;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.LoginUrlAuthenticationEntryPoint;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;

/**
 * Which pages are open to whom.
 *
 * <p>Readers' pages carry their right in the link and need no session, no cookie and no CSRF token
 * (RFC 8058); everything else needs a member of staff.
 */
@Configuration(proxyBeanMethods = false)
@ConditionalOnWebApplication
class PageSecurity {
    private static final String POLICY =
            "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self' data:; font-src 'self'; connect-src 'self';"
                    + " frame-src 'self'; form-action 'self'; frame-ancestors 'self'; base-uri 'none'; object-src 'none'";

    /** Readers' links, and the commands of this machine: no session, no CSRF. */
    @Bean
    @Order(1)
    SecurityFilterChain readerPages(HttpSecurity http) {
        return headers(http)
                .securityMatcher(
                        "/u/**",
                        "/p/**",
                        "/c/**",
                        "/s/**",
                        "/n/**",
                        "/o/**",
                        "/a/**",
                        "/v/**",
                        "/archive/**",
                        "/pictures/**",
                        "/api/v1/commands",
                        "/hooks/**",
                        "/health",
                        "/pages.css",
                        "/console.css",
                        "/reader.css",
                        "/reader.js",
                        "/favicon.svg")
                .authorizeHttpRequests(requests -> requests.anyRequest().permitAll())
                .csrf(csrf -> csrf.disable())
                .sessionManagement(
                        session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .build();
    }

    @Bean
    @Order(10)
    SecurityFilterChain staffPages(HttpSecurity http) {
        return headers(http)
                .authorizeHttpRequests(requests ->
                        requests.requestMatchers("/sign-in", "/sign-in/**", "/error")
                                .permitAll()
                                .requestMatchers(
                                        "/lists/new",
                                        "/lists/*/people/**",
                                        "/lists/*/people.csv",
                                        "/lists/*/segments",
                                        "/lists/*/imports/**",
                                        "/lists/*/settings")
                                .hasRole("ADMIN")
                                .requestMatchers(
                                        HttpMethod.POST,
                                        "/lists",
                                        "/lists/*/opening",
                                        "/lists/*/stop")
                                .hasRole("ADMIN")
                                .anyRequest()
                                .hasRole("STAFF"))
                .exceptionHandling(errors ->
                        errors.authenticationEntryPoint(
                                new LoginUrlAuthenticationEntryPoint("/sign-in")))
                .logout(logout -> logout.logoutUrl("/sign-out").logoutSuccessUrl("/sign-in"))
                .build();
    }

    /** Nobody signs in by name and password: staff come by one-time link. */
    @Bean
    UserDetailsService nobodyByPassword() {
        return name -> {
            throw new UsernameNotFoundException(name);
        };
    }

    private static HttpSecurity headers(HttpSecurity http) {
        return http.headers(headers ->
                headers.contentSecurityPolicy(policy -> policy.policyDirectives(POLICY))
                        .referrerPolicy(referrer -> referrer.policy(ReferrerPolicy.NO_REFERRER))
                        .frameOptions(FrameOptionsConfig::sameOrigin));
    }
}
