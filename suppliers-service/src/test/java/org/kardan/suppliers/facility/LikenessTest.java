package org.kardan.suppliers.facility;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class LikenessTest {

    private static final Point NIZHNY = new Point(56.2425, 43.8660);

    @Test
    void theSameNameInAnotherScriptAtTheSamePlaceIsCertain() {
        var likeness = likeness("Горьковский завод", NIZHNY, "Gorkovskiy Zavod", NIZHNY);

        assertThat(likeness.score()).isEqualTo(1);
        assertThat(likeness.why()).containsExactly("the names have the same search form", "they are 0 m apart");
    }

    @Test
    void theSamePlaceAloneIsNotEnough() {
        assertThat(likeness("Seats Ltd", NIZHNY, "Foundry Works", NIZHNY).isPossible())
                .isFalse();
    }

    @Test
    void anEqualNameWithoutCoordinatesIsEnough() {
        var likeness = likeness("Seats Works", null, "Works Seats", NIZHNY);

        assertThat(likeness.isPossible()).isTrue();
        assertThat(likeness.score()).isEqualTo(0.825);
    }

    @Test
    void distanceFollowsTheGlobe() {
        // Nizhny Novgorod to Moscow is about 402 km; a degree of longitude at the equator 111.2 km.
        assertThat(new Point(56.3269, 44.0059).kilometresTo(new Point(55.7558, 37.6173)))
                .isCloseTo(402, within(5.0));
        assertThat(new Point(0, 179.5).kilometresTo(new Point(0, -179.5))).isCloseTo(111.2, within(0.1));
    }

    private static Likeness likeness(String name, @Nullable Point place, String other, @Nullable Point otherPlace) {
        return Likeness.of(Facility.words(name), place, Facility.words(other), otherPlace);
    }
}
