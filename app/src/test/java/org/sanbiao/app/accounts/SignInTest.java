package org.sanbiao.app.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.sanbiao.app.server.Client;
import org.sanbiao.app.server.Site;
import org.sanbiao.following.event.OfficeEvent.Role;

/** Those who want to come in without being asked. */
class SignInTest {

    @RegisterExtension
    static final Site site = Site.demo();

    private static final String SESSION = "sanbiao";

    @Test
    void aStrangerHasNoSessionAndASessionIsNeverOneThatSomebodyElseChose() {
        Client client = site.stranger();
        assertThat(client.get("/login").headers().allValues("set-cookie"))
                .noneMatch(cookie -> cookie.startsWith(SESSION + "="));
        client.plant(SESSION, "0123456789ABCDEF0123456789ABCDEF");
        client.signIn(Site.VIEWER, Site.PASSWORD);
        String first = client.cookie(SESSION);
        assertThat(first).isNotEmpty().isNotEqualTo("0123456789ABCDEF0123456789ABCDEF");
        client.signIn(Site.VIEWER, Site.PASSWORD);
        assertThat(client.cookie(SESSION)).isNotEqualTo(first);
        Client thief = site.stranger();
        thief.plant(SESSION, first);
        assertThat(thief.get("/register").statusCode()).isEqualTo(302);
    }

    @Test
    void cookiesAreKeptFromScriptsAndOtherSites() {
        HttpResponse<String> answer = site.stranger().tryToSignIn(Site.VIEWER, Site.PASSWORD);
        List<String> cookies = new ArrayList<>(answer.headers().allValues("set-cookie"));
        cookies.addAll(site.stranger().get("/login?lang=en").headers().allValues("set-cookie"));
        assertThat(cookies)
                .hasSizeGreaterThanOrEqualTo(3)
                .allSatisfy(cookie -> assertThat(cookie)
                        .contains("HttpOnly")
                        .contains("SameSite=Lax")
                        .contains("Path=/"));
    }

    @Test
    void aFormWithoutItsTokenDoesNothingAndLosesNothing() {
        Client client = site.stranger().signIn(Site.ADMINISTRATOR, Site.PASSWORD);
        int units = site.office().register().units().size();
        for (String token : List.of("", "wrong", "x".repeat(200))) {
            HttpResponse<String> answer =
                    client.postBare("/organisation", "name", "从别处来的单位", "area", "", "_csrf", token);
            assertThat(answer.statusCode()).isEqualTo(403);
            assertThat(answer.body()).contains("表单已失效").contains("从别处来的单位").doesNotContain("<form class=\"form\"");
        }
        assertThat(site.office().register().units()).hasSize(units);
        assertThat(client.postBare("/logout").statusCode()).isEqualTo(403);
        assertThat(client.get("/account").statusCode()).isEqualTo(200);
        assertThat(client.post("/logout").statusCode()).isEqualTo(303);
        assertThat(client.get("/account").statusCode()).isEqualTo(302);
    }

    @Test
    void whatWasTypedIsThereWhenTheSessionHasEnded() {
        HttpResponse<String> answer =
                site.stranger().post("/organisation", "name", "写了很久的内容<script>", "password", "geheim");
        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(answer.body()).contains("写了很久的内容&lt;script&gt;").doesNotContain("geheim");
    }

    @Test
    void everyAnswerCarriesTheHeadersThatKeepScriptsOut() {
        Client viewer = site.client(Site.VIEWER);
        for (HttpResponse<String> answer : List.of(
                viewer.get("/register"),
                viewer.get("/people"),
                viewer.get("/nowhere"),
                viewer.get("/register/file.csv"),
                viewer.get("/assets/web/sanbiao.css"),
                site.stranger().get("/login"),
                site.stranger().get("/register"))) {
            Map<String, List<String>> headers = answer.headers().map();
            assertThat(headers.get("content-security-policy").get(0))
                    .contains("default-src 'none'")
                    .contains("frame-ancestors 'none'")
                    .doesNotContain("unsafe");
            assertThat(headers.get("x-content-type-options")).containsExactly("nosniff");
            assertThat(headers.get("referrer-policy")).containsExactly("same-origin");
            assertThat(headers).doesNotContainKey("server");
        }
    }

    @Test
    void aPasswordChangeAndADismissalEndAllOtherSessions() {
        var office = site.office();
        office.accounts().appoint(site.as(Site.ADMINISTRATOR), "passing", Role.VIEWER, null, "过客");
        site.setPassword("passing");
        Client here = site.stranger().signIn("passing", Site.PASSWORD);
        Client there = site.stranger().signIn("passing", Site.PASSWORD);
        String other = "两个黄鹂鸣翠柳 728";
        assertThat(here.post("/account/password", "oldPassword", "wrong", "password", other, "passwordAgain", other)
                        .statusCode())
                .isEqualTo(422);
        assertThat(here.post(
                                "/account/password",
                                "oldPassword",
                                Site.PASSWORD,
                                "password",
                                other,
                                "passwordAgain",
                                other)
                        .statusCode())
                .isEqualTo(303);
        assertThat(here.get("/register").statusCode()).isEqualTo(200);
        assertThat(there.get("/register").statusCode()).isEqualTo(302);
        assertThat(site.stranger().tryToSignIn("passing", Site.PASSWORD).statusCode())
                .isEqualTo(401);
        office.accounts().dismiss(site.as(Site.ADMINISTRATOR), "passing");
        assertThat(here.get("/register").statusCode()).isEqualTo(302);
        assertThat(site.stranger().tryToSignIn("passing", other).statusCode()).isEqualTo(401);
    }

    @Test
    void formsThatAreTooLargeOrHaveTooManyFieldsAreRefused() {
        Client client = site.client(Site.ADMINISTRATOR);
        assertThat(client.post("/organisation", "name", "大".repeat(1_000_000)).statusCode())
                .isEqualTo(413);
        String[] many = new String[5_000];
        for (int i = 0; i < many.length; i += 2) {
            many[i] = "f" + i;
            many[i + 1] = "";
        }
        assertThat(client.post("/organisation", many).statusCode()).isIn(400, 413);
        // a stranger's file is not even read
        HttpRequest.Builder upload = site.stranger()
                .request("/organisation")
                .header("Content-Type", "multipart/form-data; boundary=x")
                .POST(HttpRequest.BodyPublishers.ofString("--x\r\nbroken"));
        assertThat(site.stranger().send(upload).statusCode()).isEqualTo(401);
    }
}
