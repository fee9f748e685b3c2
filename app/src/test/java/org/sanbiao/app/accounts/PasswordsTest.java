package org.sanbiao.app.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PasswordsTest {

    private final Passwords passwords = new Passwords();

    @Test
    void aHashIsArgon2idWithASaltOfItsOwnAndMatchesItsPasswordOnly() {
        String password = "春风又绿江南岸 1057";
        String hash = passwords.hash(password);
        assertThat(hash).startsWith("$argon2id$v=19$m=19456,t=2,p=1$").isNotEqualTo(passwords.hash(password));
        assertThat(passwords.matches(password, hash)).isTrue();
        assertThat(passwords.matches(password + " ", hash)).isFalse();
        assertThat(passwords.matches("nobody has this one", null)).isFalse();
    }

    @Test
    void anEasyPasswordIsRefused() {
        assertThat(Passwords.fault("zhao", "九个字的密码不够长")).isEqualTo("accounts.password.short");
        assertThat(Passwords.fault("zhao", "1234567890")).isEqualTo("accounts.password.simple");
        assertThat(Passwords.fault("zhao", "Zhao-2026-03")).isEqualTo("accounts.password.simple");
        assertThat(Passwords.fault("zhao", "aaaaaaaaaaab")).isEqualTo("accounts.password.simple");
        assertThat(Passwords.fault("zhao", "长".repeat(129))).isEqualTo("accounts.password.long");
        assertThat(Passwords.fault("zhao", "春风又绿江南岸 1057")).isNull();
    }
}
