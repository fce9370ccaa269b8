package org.kardan.kit.testing;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import io.smallrye.jwt.build.Jwt;
import io.smallrye.jwt.util.KeyUtils;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.Base64;
import java.util.Map;
import java.util.Set;

/** Issues tokens that the service under test trusts: {@code @QuarkusTestResource(TestIssuer.class)}; and some that it must not. */
public final class TestIssuer implements QuarkusTestResourceLifecycleManager {

    private static final String ISSUER = "https://issuer.example/kardan";
    private static final String SIGNING_KEY = "smallrye.jwt.sign.key";

    /** The key to sign with is in the configuration too, since tests see that and not this object. */
    @Override
    public Map<String, String> start() {
        try {
            var keys = KeyUtils.generateKeyPair(2048);
            var encoder = Base64.getEncoder();
            return Map.of(
                    "mp.jwt.verify.publickey",
                    encoder.encodeToString(keys.getPublic().getEncoded()),
                    "mp.jwt.verify.issuer",
                    ISSUER,
                    SIGNING_KEY,
                    encoder.encodeToString(keys.getPrivate().getEncoded()));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void stop() {}

    /** A token for an hour. */
    public static String token(String subject, String... groups) {
        return Jwt.issuer(ISSUER)
                .subject(subject)
                .groups(Set.of(groups))
                .expiresIn(3600)
                .sign();
    }

    /** A token that was good until two minutes ago. */
    public static String expired(String subject, String... groups) {
        return Jwt.issuer(ISSUER)
                .subject(subject)
                .groups(Set.of(groups))
                .expiresAt(Instant.now().minusSeconds(120))
                .sign();
    }

    /** A token of another issuer, by the same key. */
    public static String ofAnotherIssuer(String subject, String... groups) {
        return Jwt.issuer("https://elsewhere.example")
                .subject(subject)
                .groups(Set.of(groups))
                .expiresIn(3600)
                .sign();
    }

    /** A token that says it is of the issuer, by a key that is not the issuer's. */
    public static String forged(String subject, String... groups) {
        try {
            return Jwt.issuer(ISSUER)
                    .subject(subject)
                    .groups(Set.of(groups))
                    .expiresIn(3600)
                    .sign(KeyUtils.generateKeyPair(2048).getPrivate());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
