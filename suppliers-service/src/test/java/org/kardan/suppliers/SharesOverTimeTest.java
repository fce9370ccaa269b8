package org.kardan.suppliers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kardan.suppliers.Writes.code;
import static org.kardan.suppliers.Writes.input;
import static org.kardan.suppliers.Writes.organisation;
import static org.kardan.suppliers.Writes.send;
import static org.kardan.suppliers.Writes.slug;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.kardan.kit.testing.TestDatabase;

/** Random stakes of random times, against a model that counts day by day: what is accepted, and what was known when. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class SharesOverTimeTest {

    private static final LocalDate FIRST_DAY = LocalDate.of(2020, 1, 1);
    private static final int DAYS = 40;
    private static final int WRITES = 25;

    private record Stake(int tenths, int from, int to) {
        boolean holdsOn(int day) {
            return from <= day && day < to;
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void neverMoreThanThereIsAndEveryMomentOfKnowledgeCanBeAsked(long seed) {
        var random = new Random(seed);
        var company = slug("company");
        var owner = slug("owner");
        organisation(company);
        organisation(owner);
        var accepted = new ArrayList<Stake>();
        var known = new LinkedHashMap<OffsetDateTime, List<Stake>>();

        for (int i = 0; i < WRITES; i++) {
            int from = random.nextInt(DAYS - 1);
            var stake = new Stake(1 + random.nextInt(6), from, from + 1 + random.nextInt(DAYS - from));
            var answer = send("recordOwnershipStake", stakeInput(owner, company, stake), "knownFrom");
            boolean fits = fits(accepted, stake);
            assertThat(answer.get("errors") == null)
                    .as("write %s of %s", i, stake)
                    .isEqualTo(fits);
            if (fits) {
                accepted.add(stake);
                known.put(OffsetDateTime.parse(answer.getString("data.it.knownFrom")), List.copyOf(accepted));
            } else {
                assertThat(code(answer)).isEqualTo("CONFLICT");
            }
        }

        known.forEach((moment, stakes) -> {
            int day = random.nextInt(DAYS);
            assertThat(owned(company, day, moment)).isEqualTo(total(stakes, day));
        });
        assertThat(known).hasSizeGreaterThan(3);
    }

    private static boolean fits(List<Stake> stakes, Stake more) {
        for (int day = 0; day < DAYS; day++) {
            if (more.holdsOn(day) && total(stakes, day) + more.tenths() > 10) {
                return false;
            }
        }
        return true;
    }

    private static int total(List<Stake> stakes, int day) {
        return stakes.stream()
                .filter(stake -> stake.holdsOn(day))
                .mapToInt(Stake::tenths)
                .sum();
    }

    private static int owned(String company, int day, OffsetDateTime knownAt) {
        List<Number> shares = Graph.data(
                        "{ organisation(slug: \"%s\") { owners(asOf: \"%s\", knownAt: \"%s\") { shareMin } } }"
                                .formatted(company, FIRST_DAY.plusDays(day), knownAt))
                .getList("organisation.owners.shareMin");
        return (int) Math.round(shares.stream().mapToDouble(Number::doubleValue).sum() * 10);
    }

    private static Map<String, ?> stakeInput(String owner, String company, Stake stake) {
        double share = stake.tenths() / 10.0;
        return input(
                "owner",
                owner,
                "organisation",
                company,
                "interest",
                "SHAREHOLDING",
                "shareMin",
                share,
                "shareMax",
                share,
                "validFrom",
                FIRST_DAY.plusDays(stake.from()).toString(),
                "validTo",
                FIRST_DAY.plusDays(stake.to()).toString());
    }
}
