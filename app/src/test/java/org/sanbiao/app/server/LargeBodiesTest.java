package org.sanbiao.app.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class LargeBodiesTest {

    @Test
    void smallOnesPassAndLargeOnesTakeTurns() {
        LargeBodies bodies = new LargeBodies(Duration.ofMillis(5));
        assertThat(bodies.enter(0)).isZero();
        int first = bodies.enter(24 << 20);
        assertThat(first).isEqualTo(25);
        assertThat(bodies.enter(24 << 20)).isNegative();
        assertThat(bodies.enter(-1)).isNegative(); // of unknown length: as the largest
        int photo = bodies.enter(3 << 20);
        assertThat(photo).isEqualTo(4);
        assertThat(bodies.enter(100)).isZero();
        bodies.leave(first);
        bodies.leave(-1);
        assertThat(bodies.enter(1L << 40)).isEqualTo(25);
    }
}
