package org.kardan.gateway.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.quarkus.runtime.configuration.MemorySize;
import java.math.BigInteger;
import org.junit.jupiter.api.Test;
import org.kardan.gateway.limits.LimitsConfig;
import org.kardan.gateway.telemetry.GatewayMetrics;

/** Bodies are counted whether their length is told or not. */
class InHandTest {
    /** More than an eighth of any heap that tests have, so that this is the bound. */
    private static final long BODY = 64L << 30;

    private final InHand inHand = new InHand(new Limits(), new GatewayMetrics(new SimpleMeterRegistry()));

    @Test
    void aBodyThatComesInChunksTakesRoomAsItComes() {
        var one = inHand.take(0);
        var other = inHand.take(BODY / 2);

        assertThat(one.grow(BODY / 4)).isTrue();
        assertThat(one.grow(BODY / 2)).isFalse();
        assertThat(inHand.take(BODY / 2)).isNull();
        one.free();
        one.free();
        assertThat(inHand.take(BODY / 2)).isNotNull();
        assertThat(one.grow(1)).isFalse();
        assertThat(other.grow(1)).isFalse();
    }

    @Test
    void whatIsRefusedTakesNoRoom() {
        var two = new InHand.Held[] {inHand.take(0), inHand.take(0)};

        assertThat(inHand.take(0)).isNull();
        two[0].free();
        assertThat(inHand.take(0)).isNotNull();
    }

    private static final class Limits implements LimitsConfig {
        @Override
        public MemorySize body() {
            return new MemorySize(BigInteger.valueOf(BODY));
        }

        @Override
        public int requests() {
            return 2;
        }

        @Override
        public int characters() {
            return 0;
        }

        @Override
        public int tokens() {
            return 0;
        }

        @Override
        public int depth() {
            return 0;
        }

        @Override
        public int selections() {
            return 0;
        }

        @Override
        public int rootFields() {
            return 0;
        }
    }
}
