package org.kardan.kit.access;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.util.Map;
import org.eclipse.microprofile.config.Config;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TokenTrustTest {

    private static Config config(Map<String, String> properties) {
        return new SmallRyeConfigBuilder()
                .withSources(new PropertiesConfigSource(properties, "test", 100))
                .build();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"mp.jwt.verify.publickey", "mp.jwt.verify.publickey.location", "smallrye.jwt.verify.key.location"
            })
    void aKeyWithoutAnIssuerIsRefused(String key) {
        assertThatThrownBy(() -> TokenTrust.require(config(Map.of(key, "https://issuer.example/keys"))))
                .hasMessageStartingWith(key + " says by which key tokens are checked, and mp.jwt.verify.issuer")
                .hasMessageContaining("MP_JWT_VERIFY_ISSUER");
        assertThatThrownBy(() -> TokenTrust.require(config(Map.of(key, "keys.pem", "mp.jwt.verify.issuer", " "))))
                .isInstanceOf(IllegalStateException.class);
        assertThatCode(() -> TokenTrust.require(config(Map.of(key, "keys.pem", "mp.jwt.verify.issuer", "me"))))
                .doesNotThrowAnyException();
    }

    @Test
    void withoutAKeyNoTokenIsTakenAndNoIssuerNeeded() {
        assertThatCode(() -> TokenTrust.require(config(Map.of()))).doesNotThrowAnyException();
        assertThatCode(() -> TokenTrust.require(config(Map.of("mp.jwt.verify.publickey.location", "NONE"))))
                .doesNotThrowAnyException();
    }
}
