package org.kardan.kit.access;

import io.quarkus.runtime.LaunchMode;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;
import org.eclipse.microprofile.config.Config;

/**
 * Whose tokens a service trusts has to be said in full: with a key alone, and no issuer, it would take whatever anybody has signed with that
 * key, for whatever purpose. In production such a service does not start.
 */
@ApplicationScoped
public class TokenTrust {

    /** Where a key may be said to be, by MicroProfile JWT and by SmallRye. */
    private static final List<String> KEYS =
            List.of("mp.jwt.verify.publickey", "mp.jwt.verify.publickey.location", "smallrye.jwt.verify.key.location");

    private static final String NO_KEY = "NONE";
    private static final String ISSUER = "mp.jwt.verify.issuer";

    void start(@Observes StartupEvent start, Config config) {
        if (LaunchMode.current() == LaunchMode.NORMAL) {
            require(config);
        }
    }

    /**
     * Refuses a configuration that names a key and no issuer.
     *
     * @throws IllegalStateException naming the property that is missing
     */
    static void require(Config config) {
        var keys = KEYS.stream().filter(name -> isSaid(config, name)).toList();
        if (!keys.isEmpty() && !isSaid(config, ISSUER)) {
            throw new IllegalStateException(
                    "%s says by which key tokens are checked, and %s (MP_JWT_VERIFY_ISSUER) is not set; set it to what tokens are to name as iss"
                            .formatted(String.join(", ", keys), ISSUER));
        }
    }

    private static boolean isSaid(Config config, String name) {
        return config.getOptionalValue(name, String.class)
                .filter(value -> !value.isBlank() && !value.equals(NO_KEY))
                .isPresent();
    }
}
