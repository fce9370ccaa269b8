package org.kardan.kit.access;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.security.identity.CurrentIdentityAssociation;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import io.smallrye.jwt.auth.principal.DefaultJWTCallerPrincipal;
import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.util.Set;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.jwt.NumericDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.kardan.kit.error.Forbidden;
import org.kardan.kit.error.Unauthenticated;

/** Roles of callers with and without tokens. */
class CallersTest {

    private static final SecurityIdentity NOBODY = QuarkusSecurityIdentity.builder()
            .setPrincipal(() -> "")
            .setAnonymous(true)
            .build();

    private static Callers callers(SecurityIdentity caller, String anonymous) {
        return new Callers(new TheOne(caller), () -> anonymous);
    }

    private static SecurityIdentity holder(Instant until, String... groups) {
        var claims = new JwtClaims();
        claims.setSubject("ada@example.org");
        claims.setExpirationTime(NumericDate.fromSeconds(until.getEpochSecond()));
        return QuarkusSecurityIdentity.builder()
                .setPrincipal(new DefaultJWTCallerPrincipal(claims))
                .addRoles(Set.of(groups))
                .build();
    }

    private static Instant later() {
        return Instant.now().plusSeconds(600);
    }

    @ParameterizedTest
    @CsvSource({
        "viewer, VIEWER, true",
        "viewer, CONTRIBUTOR, false",
        "contributor, VIEWER, true",
        "contributor, REVIEWER, false",
        "reviewer, CONTRIBUTOR, true",
        "reviewer, ADMIN, false",
        "admin, ADMIN, true",
        "Admin, VIEWER, false"
    })
    void aRoleIncludesThoseBelowIt(String had, Role needed, boolean may) {
        var callers = callers(holder(later(), had, "cafeteria"), "none");

        if (may) {
            assertThatCode(() -> callers.require(needed, "recordHub")).doesNotThrowAnyException();
        } else {
            assertThatThrownBy(() -> callers.require(needed, "recordHub")).isInstanceOf(Forbidden.class);
        }
    }

    @Test
    void theHighestOfSeveralRolesCounts() {
        var callers = callers(holder(later(), "viewer", "reviewer", "contributor"), "none");

        assertThatCode(() -> callers.require(Role.REVIEWER, "retractFact")).doesNotThrowAnyException();
    }

    @Test
    void withoutATokenTheConfiguredRoleCounts() {
        var callers = callers(NOBODY, "viewer");

        assertThatCode(() -> callers.require(Role.VIEWER, "projects")).doesNotThrowAnyException();
        assertThatThrownBy(() -> callers.require(Role.CONTRIBUTOR, "recordHub"))
                .isInstanceOf(Unauthenticated.class)
                .hasMessage(
                        "recordHub needs the role contributor; send a token that has it, in the header Authorization: Bearer");
    }

    @Test
    void withoutATokenNothingMayBeConfigured() {
        assertThatThrownBy(() -> callers(NOBODY, "none").require(Role.VIEWER, "projects"))
                .isInstanceOf(Unauthenticated.class);
    }

    @Test
    void aTokenIsNotRaisedToWhatNobodyMay() {
        assertThatThrownBy(() -> callers(holder(later(), "viewer"), "admin").require(Role.CONTRIBUTOR, "recordHub"))
                .isInstanceOf(Forbidden.class)
                .hasMessage("recordHub needs the role contributor; the token of ada@example.org has the role viewer");
    }

    @Test
    void aSocketDoesNotOutliveItsToken() {
        var callers = callers(holder(Instant.now().minusSeconds(120), "admin"), "viewer");

        assertThatThrownBy(() -> callers.require(Role.VIEWER, "projects"))
                .isInstanceOf(Unauthenticated.class)
                .hasMessage("the token has expired; get a new one, and connect again with it");
    }

    @Test
    void aRoleThatThereIsNotStopsTheStart() {
        assertThatThrownBy(() -> callers(NOBODY, "editor"))
                .hasMessage(
                        "kardan.access.anonymous: 'editor' is no role; set viewer, contributor, reviewer, admin, or none");
    }

    private record TheOne(SecurityIdentity caller) implements CurrentIdentityAssociation {

        @Override
        public void setIdentity(SecurityIdentity identity) {
            throw new UnsupportedOperationException();
        }

        @Override
        public void setIdentity(Uni<SecurityIdentity> identity) {
            throw new UnsupportedOperationException();
        }

        @Override
        public SecurityIdentity getIdentity() {
            return caller;
        }

        @Override
        public Uni<SecurityIdentity> getDeferredIdentity() {
            return Uni.createFrom().item(caller);
        }
    }
}
