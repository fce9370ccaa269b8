package org.kardan.kit.access;

import io.quarkus.runtime.StartupEvent;
import io.quarkus.security.identity.CurrentIdentityAssociation;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.jboss.logging.Logger;
import org.kardan.kit.error.Forbidden;
import org.kardan.kit.error.Unauthenticated;

/** What the caller at hand may do. Quarkus has checked the token by now, once for each request. */
@ApplicationScoped
public class Callers {

    private static final Logger LOG = Logger.getLogger(Callers.class);
    private static final String NONE = "none";

    /** A socket may outlive the token it was opened with; as much later as Quarkus lets a token in. */
    private static final long LENIENCE_SECONDS = 60;

    private final CurrentIdentityAssociation identities;
    private final Optional<Role> anonymous;

    Callers(CurrentIdentityAssociation identities, AccessConfig config) {
        this.identities = identities;
        this.anonymous = roleOf(config.anonymous());
    }

    private static Optional<Role> roleOf(String anonymous) {
        var role = Role.among(List.of(anonymous));
        if (role.isEmpty() && !anonymous.equals(NONE)) {
            throw new IllegalArgumentException("kardan.access.anonymous: '%s' is no role; set %s, or %s"
                    .formatted(anonymous, Role.titles(), NONE));
        }
        return role;
    }

    void tell(@Observes StartupEvent start) {
        LOG.infof(
                "Callers without a token have the role %s (kardan.access.anonymous)",
                anonymous.map(Role::title).orElse(NONE));
    }

    /**
     * Refuses the caller, unless they have the role.
     *
     * @param what what they want, at the beginning of a sentence, for example {@code "recordHub"}
     * @throws Unauthenticated where a token would help
     * @throws Forbidden where there is one, and it does not
     */
    public void require(Role needed, String what) {
        var identity = identities.getIdentity();
        if (identity.isAnonymous()) {
            requireOf(anonymous, needed, what);
        } else {
            requireOf(identity, needed, what);
        }
    }

    private static void requireOf(Optional<Role> anonymous, Role needed, String what) {
        if (!includes(anonymous, needed)) {
            throw new Unauthenticated(
                    "%s needs the role %s; send a token that has it, in the header Authorization: Bearer"
                            .formatted(what, needed.title()));
        }
    }

    private static void requireOf(SecurityIdentity identity, Role needed, String what) {
        if (hasExpired(identity)) {
            throw new Unauthenticated("the token has expired; get a new one, and connect again with it");
        }
        var role = Role.among(identity.getRoles());
        if (!includes(role, needed)) {
            throw new Forbidden("%s needs the role %s; the token of %s has %s"
                    .formatted(
                            what,
                            needed.title(),
                            identity.getPrincipal().getName(),
                            role.map(had -> "the role " + had.title())
                                    .orElse("none of the roles %s among its groups".formatted(Role.titles()))));
        }
    }

    /** Whether the caller has the role. */
    public boolean have(Role needed) {
        var identity = identities.getIdentity();
        return includes(identity.isAnonymous() ? anonymous : Role.among(identity.getRoles()), needed);
    }

    private static boolean hasExpired(SecurityIdentity identity) {
        return identity.getPrincipal() instanceof JsonWebToken token
                && token.getExpirationTime() > 0
                && token.getExpirationTime() + LENIENCE_SECONDS < Instant.now().getEpochSecond();
    }

    private static boolean includes(Optional<Role> role, Role needed) {
        return role.filter(had -> had.includes(needed)).isPresent();
    }
}
