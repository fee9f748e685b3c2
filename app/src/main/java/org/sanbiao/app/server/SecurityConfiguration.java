package org.sanbiao.app.server;

import org.sanbiao.app.accounts.Accounts;
import org.sanbiao.app.accounts.SignIn;
import org.sanbiao.app.accounts.SignInProvider;
import org.sanbiao.app.web.Problems;
import org.sanbiao.app.work.WorkFolder;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.authentication.ProviderManager;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configuration.EnableWebSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.security.web.csrf.CookieCsrfTokenRepository;
import org.springframework.security.web.csrf.CsrfFilter;

/** Sessions, tokens against forged forms, headers. Who may go where is {@link Gate}'s. */
@Configuration(proxyBeanMethods = false)
@EnableWebSecurity
class SecurityConfiguration {

    @Bean
    SecurityContextRepository securityContextRepository() {
        return new HttpSessionSecurityContextRepository();
    }

    @Bean
    SecurityFilterChain filters(
            HttpSecurity http, WorkFolder work, Accounts accounts, SignIn signIn, SecurityContextRepository sessions) {
        CookieCsrfTokenRepository tokens =
                new CookieCsrfTokenRepository(); // those who are not signed in have no session
        tokens.setCookieName("sanbiao-form");
        return http.csrf(csrf -> csrf.csrfTokenRepository(tokens)
                        .ignoringRequestMatchers(Gate::isApi)) // no cookie signs in there
                .addFilterBefore(new Gate(work, accounts), CsrfFilter.class)
                .securityContext(context -> context.securityContextRepository(sessions))
                .authenticationManager(new ProviderManager(new SignInProvider(accounts)))
                .formLogin(form -> form.loginPage("/login")
                        .usernameParameter("person")
                        .successHandler(signIn)
                        .failureHandler(signIn))
                .logout(logout -> logout.logoutSuccessHandler(signIn))
                .exceptionHandling(problems -> problems.accessDeniedHandler((request, response, denied) -> {
                    request.setAttribute(Problems.KIND, "form");
                    response.sendError(403);
                }))
                .requestCache(AbstractHttpConfigurer::disable)
                .anonymous(AbstractHttpConfigurer::disable)
                .sessionManagement(session -> session.sessionFixation(fixation -> fixation.changeSessionId()))
                .headers(headers -> headers.defaultsDisabled() // Envelope has the others, for every answer
                        .cacheControl(org.springframework.security.config.Customizer.withDefaults())
                        .httpStrictTransportSecurity(org.springframework.security.config.Customizer.withDefaults()))
                .build();
    }
}
