package org.kardan.kit.write;

import io.quarkus.arc.Arc;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;

/**
 * Who makes the change at hand: the one seam between the write side and security. A name comes from Quarkus's own identity or
 * not at all; a header that anybody can send is nobody's word.
 */
@ApplicationScoped
public class Actor {

    /** A request without an identity. */
    public static final String ANONYMOUS = "anonymous";

    /** The service itself, outside of any request. */
    public static final String SYSTEM = "system";

    private final Instance<SecurityIdentity> identities;

    Actor(@Any Instance<SecurityIdentity> identities) {
        this.identities = identities;
    }

    /** Whether nobody has asked, as where the first data set is loaded. */
    public boolean isTheService() {
        return !Arc.container().requestContext().isActive();
    }

    /** The caller's name. */
    public String name() {
        if (isTheService()) {
            return SYSTEM;
        }
        return identities.isResolvable() ? name(identities.get()) : ANONYMOUS;
    }

    static String name(SecurityIdentity identity) {
        return identity.isAnonymous() ? ANONYMOUS : identity.getPrincipal().getName();
    }
}
