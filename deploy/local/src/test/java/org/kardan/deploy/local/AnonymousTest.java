package org.kardan.deploy.local;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Who sends no token may do everything on a machine of their own, and only read where the network reaches it. */
class AnonymousTest {
    @ParameterizedTest
    @CsvSource({
        "127.0.0.1, admin",
        "localhost, admin",
        "::1, admin",
        "0.0.0.0, viewer",
        "192.168.0.7, viewer",
        "::, viewer",
    })
    void whatTheGatewayListensOnDecides(String host, String role) {
        assertThat(Applications.anonymous(host)).isEqualTo(role);
    }
}
